package io.wirewatch.enrich.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * An enriched article on its way to the story step: the record as it will be written, where in it
 * the story's id goes, and what the story is found by.
 *
 * @param json the enriched article under a story id of the usual length
 * @param storyIdAt where that id begins
 * @param item the article as the story book knows it, as bytes
 */
record StoryCall(byte[] json, int storyIdAt, byte[] item) {
  private static final int HEAD = 2 * Integer.BYTES;
  private static final int ID_LENGTH = 32;

  byte[] bytes() {
    return ByteBuffer.allocate(HEAD + item.length + json.length)
        .putInt(storyIdAt)
        .putInt(item.length)
        .put(item)
        .put(json)
        .array();
  }

  /**
   * What the bytes hold.
   *
   * @throws IllegalArgumentException where they hold something else
   */
  static StoryCall of(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    if (bytes.length < HEAD) {
      throw new IllegalArgumentException("a call of " + bytes.length + " bytes");
    }
    int storyIdAt = buffer.getInt();
    int itemLength = buffer.getInt();
    if (itemLength < 0 || itemLength > buffer.remaining()) {
      throw new IllegalArgumentException("an item of " + itemLength + " bytes");
    }
    byte[] item = new byte[itemLength];
    buffer.get(item);
    byte[] json = new byte[buffer.remaining()];
    buffer.get(json);
    if (storyIdAt < 0 || storyIdAt + ID_LENGTH > json.length) {
      throw new IllegalArgumentException("a story id at " + storyIdAt + " of " + json.length);
    }
    return new StoryCall(json, storyIdAt, item);
  }

  /** The enriched article under its story's id, and with the ids of those merged into it. */
  byte[] under(String storyId, List<String> merged) {
    byte[] written = withMerged(json, merged);
    byte[] id = storyId.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(id, 0, written, storyIdAt, ID_LENGTH);
    return written;
  }

  /** A copy of an enriched article that names the stories merged into its own, at its end. */
  static byte[] withMerged(byte[] json, List<String> merged) {
    if (merged.isEmpty()) {
      return json.clone();
    }
    String ids = String.join("\",\"", merged);
    byte[] ending = (",\"mergedStories\":[\"" + ids + "\"]}").getBytes(StandardCharsets.US_ASCII);
    byte[] written = Arrays.copyOf(json, json.length - 1 + ending.length);
    System.arraycopy(ending, 0, written, json.length - 1, ending.length);
    return written;
  }
}

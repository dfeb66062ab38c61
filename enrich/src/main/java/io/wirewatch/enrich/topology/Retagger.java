package io.wirewatch.enrich.topology;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.channel.Channel;
import io.wirewatch.contract.channel.EventJson;
import io.wirewatch.contract.channel.JsonSerde;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.enrich.tagging.TaggingResult;
import io.wirewatch.enrich.tagging.TaggingResult.Tagged;
import io.wirewatch.enrich.tagging.TaggingResult.Untaggable;
import java.io.IOException;
import java.util.Arrays;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Gives an enriched article the tags of another taxonomy; story, places and the article's own bytes
 * stay. With the taxonomy that is behind it already, the result is the same to the byte.
 */
public final class Retagger {
  private final ArticleTagger tagger;
  private final String taxonomyVersion;
  private final JsonSerde<EnrichedArticle> serde = new JsonSerde<>(EnrichedArticle.class);
  private final EnrichedJson json = new EnrichedJson();

  /**
   * @param taxonomyVersion goes into what is tagged anew
   */
  public Retagger(ArticleTagger tagger, String taxonomyVersion) {
    this.tagger = tagger;
    this.taxonomyVersion = taxonomyVersion;
  }

  /** Version of the taxonomy behind the new tags. */
  public String taxonomyVersion() {
    return taxonomyVersion;
  }

  /** Tags one record of the enriched channel anew; never throws for what the record holds. */
  public Retagging retag(byte[] enriched) {
    try {
      return retag(serde.fromBytes(enriched), enriched);
    } catch (SerializationException | IOException e) {
      return new Retagging.Failed(FailureReason.UNREADABLE, "cannot be read: " + e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      return new Retagging.Failed(FailureReason.TAGGING_FAILED, "the tagger failed: " + e);
    }
  }

  private Retagging retag(EnrichedArticle before, byte[] bytes) throws IOException {
    TaggingResult result = tagger.tag(before.article());
    if (result instanceof Untaggable untaggable) {
      return new Retagging.Failed(untaggable.reason(), untaggable.detail());
    }
    return compared(before, after(before, (Tagged) result), bytes);
  }

  private EnrichedArticle after(EnrichedArticle before, Tagged tagged) {
    return before.withTagsOf(
        new EnrichedArticle(
            before.article(),
            before.storyId(),
            tagged.language(),
            tagged.relevance(),
            tagged.topics(),
            taxonomyVersion));
  }

  private Retagging compared(EnrichedArticle before, EnrichedArticle after, byte[] bytes)
      throws IOException {
    byte[] again = json.bytes(after, articleIn(bytes));
    if (hasSameTags(before, after)) {
      return new Retagging.Same(before, Arrays.equals(again, bytes));
    }
    if (again.length > Channel.MAX_RECORD_BYTES) {
      return new Retagging.Failed(
          FailureReason.RECORD_TOO_LARGE,
          "with its new tags it has %d bytes".formatted(again.length));
    }
    return new Retagging.Changed(before, after, again);
  }

  private static boolean hasSameTags(EnrichedArticle before, EnrichedArticle after) {
    return before.topics().equals(after.topics())
        && before.relevance().equals(after.relevance())
        && before.language().equals(after.language());
  }

  /** The bytes of the article inside, which are copied and never encoded again. */
  private static byte[] articleIn(byte[] enriched) throws IOException {
    try (JsonParser parser = EventJson.mapper().createParser(enriched)) {
      JsonToken token = parser.nextToken();
      while (token != null && !isArticle(parser)) {
        token = parser.nextToken();
      }
      int start = (int) parser.currentTokenLocation().getByteOffset();
      parser.skipChildren();
      return Arrays.copyOfRange(enriched, start, (int) parser.currentLocation().getByteOffset());
    }
  }

  private static boolean isArticle(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.FIELD_NAME && !parser.currentName().equals("article")) {
      parser.nextToken();
      parser.skipChildren();
      return false;
    }
    return parser.currentToken() == JsonToken.START_OBJECT
        && "article".equals(parser.currentName());
  }
}

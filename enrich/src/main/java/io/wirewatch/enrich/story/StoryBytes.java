package io.wirewatch.enrich.story;

import io.wirewatch.contract.story.Kinship;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Items and members as bytes, for the way to the story step and for its memory. Both outlive a
 * restart, so the form has a version in front.
 */
public final class StoryBytes {
  private static final byte VERSION = 1;

  private StoryBytes() {}

  /** An item as bytes. */
  public static byte[] of(StoryItem item) {
    return written(out -> write(out, item));
  }

  /** The item in the bytes. */
  public static StoryItem item(byte[] bytes) {
    return read(bytes, StoryBytes::readItem);
  }

  /** A member as bytes. */
  public static byte[] of(Member member) {
    return written(
        out -> {
          out.writeUTF(member.storyId());
          out.writeUTF(member.kinship().name());
          out.writeLong(member.number());
          write(out, member.at());
          write(out, member.item());
        });
  }

  /** The member in the bytes. */
  public static Member member(byte[] bytes) {
    return read(
        bytes,
        in -> {
          String storyId = in.readUTF();
          Kinship kinship = Kinship.valueOf(in.readUTF());
          long number = in.readLong();
          Instant at = readInstant(in);
          return new Member(readItem(in), storyId, kinship, number, at);
        });
  }

  private static void write(DataOutputStream out, StoryItem item) throws IOException {
    out.writeUTF(item.articleId());
    out.writeInt(item.revision());
    write(out, item.feedId());
    write(out, item.outlet());
    write(out, item.title());
    write(out, item.url());
    write(out, item.language());
    write(out, item.topics());
    write(out, item.places());
    write(out, item.firstSeenAt());
    write(out, item.at());
    out.writeBoolean(item.archived());
    item.signals().write(out);
  }

  private static StoryItem readItem(DataInputStream in) throws IOException {
    return new StoryItem(
        in.readUTF(),
        in.readInt(),
        readText(in),
        readText(in),
        readText(in),
        readText(in),
        readText(in),
        readTexts(in),
        readTexts(in),
        readInstant(in),
        readInstant(in),
        in.readBoolean(),
        Signals.read(in));
  }

  /** Not in the stream's own form, which holds 64 kB at most. */
  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static void write(DataOutputStream out, List<String> texts) throws IOException {
    out.writeShort(texts.size());
    for (String text : texts) {
      write(out, text);
    }
  }

  private static List<String> readTexts(DataInputStream in) throws IOException {
    int count = in.readUnsignedShort();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(readText(in));
    }
    return texts;
  }

  private static void write(DataOutputStream out, Instant instant) throws IOException {
    out.writeLong(instant.getEpochSecond());
    out.writeInt(instant.getNano());
  }

  private static Instant readInstant(DataInputStream in) throws IOException {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private interface Reading<T> {
    T from(DataInputStream in) throws IOException;
  }

  private static byte[] written(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written but memory", e);
    }
    return bytes.toByteArray();
  }

  private static <T> T read(byte[] bytes, Reading<T> reading) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      byte version = in.readByte();
      if (version != VERSION) {
        throw new IllegalArgumentException("story bytes of version " + version);
      }
      return reading.from(in);
    } catch (IOException e) {
      throw new IllegalArgumentException("story bytes that end too soon", e);
    }
  }
}

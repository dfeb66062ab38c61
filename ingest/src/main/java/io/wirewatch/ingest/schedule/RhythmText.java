package io.wirewatch.ingest.schedule;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A rhythm in 75 bytes, written as base64: a number of the form, three moments in minutes, then the
 * counts by hour and by weekday, each in the upper two bytes of its float.
 */
final class RhythmText {
  private static final byte FORM = 1;
  private static final int BYTES = 1 + 3 * Integer.BYTES + (Rhythm.HOURS + Rhythm.DAYS) * 2;

  private RhythmText() {}

  static String write(Instant since, Instant until, Instant landmark, Profile profile) {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    bytes.put(FORM);
    bytes.putInt(minutes(since)).putInt(minutes(until)).putInt(minutes(landmark));
    put(bytes, profile.hours());
    put(bytes, profile.days());
    return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
  }

  static Optional<Rhythm> read(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
      if (bytes.remaining() != BYTES || bytes.get() != FORM) {
        return Optional.empty();
      }
      Instant since = moment(bytes.getInt());
      Instant until = moment(bytes.getInt());
      Instant landmark = moment(bytes.getInt());
      Profile profile = new Profile(take(bytes, Rhythm.HOURS), take(bytes, Rhythm.DAYS));
      return Optional.of(new Rhythm(since, until, landmark, profile))
          .filter(any -> !until.isBefore(since) && Double.isFinite(profile.total()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void put(ByteBuffer bytes, float[] counts) {
    for (float count : counts) {
      bytes.putShort((short) ((Float.floatToIntBits(count) + 0x8000) >>> 16));
    }
  }

  private static float[] take(ByteBuffer bytes, int count) {
    float[] counts = new float[count];
    for (int i = 0; i < count; i++) {
      counts[i] = Math.max(0, Float.intBitsToFloat(bytes.getShort() << 16));
    }
    return counts;
  }

  private static int minutes(Instant at) {
    return Math.toIntExact(Math.floorDiv(at.getEpochSecond(), 60L));
  }

  private static Instant moment(int minutes) {
    return Instant.ofEpochSecond(minutes * 60L);
  }
}

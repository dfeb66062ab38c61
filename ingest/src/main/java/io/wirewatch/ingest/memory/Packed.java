package io.wirewatch.ingest.memory;

import io.wirewatch.contract.channel.Channel;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Values in a third of the room that objects take: as their channel writes them, compressed with a
 * sample of such a value known beforehand. Between two polls nobody looks at them, and there are
 * tens of thousands. Thread-safe.
 */
final class Packed<V> {
  private static final int ROOM = 512;

  private final Channel<V> channel;
  private final byte[] sample;
  private final Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
  private final Inflater inflater = new Inflater(true);
  private final byte[] piece = new byte[ROOM];

  /**
   * @param sample text that values have much of in common with
   */
  Packed(Channel<V> channel, String sample) {
    this.channel = channel;
    this.sample = sample.getBytes(StandardCharsets.UTF_8);
  }

  synchronized byte[] pack(V value) {
    deflater.reset();
    deflater.setDictionary(sample);
    deflater.setInput(channel.serde().serializer().serialize(channel.name(), value));
    deflater.finish();
    ByteArrayOutputStream packed = new ByteArrayOutputStream(ROOM);
    while (!deflater.finished()) {
      packed.write(piece, 0, deflater.deflate(piece));
    }
    return packed.toByteArray();
  }

  synchronized V unpack(byte[] packed) {
    inflater.reset();
    inflater.setDictionary(sample);
    inflater.setInput(packed);
    ByteArrayOutputStream plain = new ByteArrayOutputStream(ROOM);
    try {
      while (!inflater.finished()) {
        plain.write(piece, 0, inflater.inflate(piece));
      }
    } catch (DataFormatException e) {
      throw new IllegalStateException("what we packed ourselves cannot be unpacked", e);
    }
    return channel.serde().deserializer().deserialize(channel.name(), plain.toByteArray());
  }
}

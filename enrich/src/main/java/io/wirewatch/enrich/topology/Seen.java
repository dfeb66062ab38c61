package io.wirewatch.enrich.topology;

import io.wirewatch.contract.article.Article;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * The newest revisions of one article that were enriched, so that reading the channel again
 * enriches nothing twice.
 *
 * @param at time of the record that was last seen
 * @param revisions fingerprints of revision and content, newest last, at most {@value #MOST}
 */
record Seen(Instant at, List<Long> revisions) {
  static final int MOST = 8;

  private static final Seen NOTHING = new Seen(Instant.EPOCH, List.of());

  Seen {
    revisions = List.copyOf(revisions);
  }

  static Seen nothing() {
    return NOTHING;
  }

  boolean has(Article article) {
    return revisions.contains(fingerprint(article));
  }

  Seen with(Article article, Instant seenAt) {
    List<Long> all = new ArrayList<>(revisions);
    all.remove(Long.valueOf(fingerprint(article)));
    all.add(fingerprint(article));
    return new Seen(seenAt, all.subList(Math.max(0, all.size() - MOST), all.size()));
  }

  /** FNV-1a, 64 bits: told apart are only the few revisions of one article. */
  private static long fingerprint(Article article) {
    String content = article.revision() + "/" + article.contentHash();
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < content.length(); i++) {
      hash = (hash ^ content.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /**
   * Milliseconds, then the fingerprints: eight bytes each. The change log holds it, so it stays
   * readable.
   */
  static Serde<Seen> serde() {
    return Serdes.serdeFrom((channel, seen) -> seen.bytes(), (channel, bytes) -> read(bytes));
  }

  private byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * (1 + revisions.size()));
    bytes.putLong(at.toEpochMilli());
    revisions.forEach(bytes::putLong);
    return bytes.array();
  }

  private static Seen read(byte[] value) {
    ByteBuffer bytes = ByteBuffer.wrap(value);
    Instant at = Instant.ofEpochMilli(bytes.getLong());
    List<Long> revisions = new ArrayList<>();
    while (bytes.remaining() >= Long.BYTES) {
      revisions.add(bytes.getLong());
    }
    return new Seen(at, revisions);
  }
}

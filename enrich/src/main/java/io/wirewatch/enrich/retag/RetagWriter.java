package io.wirewatch.enrich.retag;

import io.wirewatch.contract.article.EnrichedArticle;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes what was tagged anew. */
interface RetagWriter {
  /** Writes nothing. */
  RetagWriter NONE = (old, article, json) -> false;

  /**
   * Writes an article's new record into the partition of the old one; says whether it did.
   *
   * @param json the article as bytes
   */
  boolean write(ConsumerRecord<byte[], byte[]> old, EnrichedArticle article, byte[] json);

  /** Makes what was written visible. */
  default void flush() {}
}

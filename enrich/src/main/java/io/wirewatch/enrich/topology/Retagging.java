package io.wirewatch.enrich.topology;

import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.failure.FailureReason;

/** What became of an enriched article that was tagged anew. */
public sealed interface Retagging {

  /**
   * The tags stay as they are.
   *
   * @param identical whether writing it again would give the very same bytes
   */
  record Same(EnrichedArticle article, boolean identical) implements Retagging {}

  /**
   * The tags are others.
   *
   * @param before as it was read
   * @param after with the new tags, in the same story
   * @param json {@code after} as bytes, small enough for Kafka
   */
  record Changed(EnrichedArticle before, EnrichedArticle after, byte[] json) implements Retagging {}

  /** The article keeps its old tags, because it cannot be read or tagged. */
  record Failed(FailureReason reason, String detail) implements Retagging {}
}

package io.wirewatch.enrich.topology;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.failure.Rejection;
import java.time.Duration;

/**
 * Is told what the topology does, on its threads: an implementation must be quick, thread-safe and
 * throw nothing. What was told may be told again when a transaction is repeated.
 */
public interface EnrichListener {
  /** Hears nothing. */
  EnrichListener NONE = new EnrichListener() {};

  /** An article got its topics, perhaps none, and is being written. */
  default void enriched(EnrichedArticle article) {}

  /** A record could not be used and is being written to the rejections. */
  default void rejected(Rejection rejection) {}

  /** A revision that was enriched before came again and was dropped. */
  default void unchanged(Article article) {}

  /** A step took this long for one record. */
  default void took(Step step, Duration duration) {}
}

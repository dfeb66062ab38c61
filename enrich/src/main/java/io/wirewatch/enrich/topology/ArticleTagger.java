package io.wirewatch.enrich.topology;

import io.wirewatch.contract.article.Article;
import io.wirewatch.enrich.tagging.TaggingResult;

/** Finds the topics of an article; the same article gives the same result. Thread-safe. */
@FunctionalInterface
public interface ArticleTagger {
  /** What the article is about, or why that cannot be said. */
  TaggingResult tag(Article article);
}

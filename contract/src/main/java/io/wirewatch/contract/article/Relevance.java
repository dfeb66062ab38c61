package io.wirewatch.contract.article;

import io.wirewatch.contract.Check;

/**
 * Whether an article is of the beat at all, judged before its topics.
 *
 * @param relevant the verdict
 * @param score from 0 to 1; comparable within one taxonomy version only
 */
public record Relevance(boolean relevant, double score) {
  public Relevance {
    Check.share("score", score);
  }
}

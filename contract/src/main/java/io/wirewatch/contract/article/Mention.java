package io.wirewatch.contract.article;

/**
 * Where an article names a place, a body or an office holder.
 *
 * @param field where the span counts
 * @param span the name itself, without what stands round it
 */
public record Mention(TextField field, TextSpan span) {

  /** The name as the article writes it. */
  public String of(Article article) {
    return span.of(article.field(field));
  }
}

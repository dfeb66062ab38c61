package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.view.Excerpt;
import io.wirewatch.alerts.console.view.Marked;
import io.wirewatch.alerts.console.view.Sentences;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.Evidence;
import io.wirewatch.contract.article.TextField;
import io.wirewatch.contract.article.TextSpan;
import io.wirewatch.matching.Hit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the console quotes of one article: the headline and a sentence or two, with the words that
 * earned its topics, or that were searched for, highlighted. Never the whole text.
 *
 * @param found further words to highlight, as a search or a rule found them
 */
record Quotes(EnrichedArticle enriched, List<Found> found) {
  private static final Map<String, TextField> FIELDS =
      Map.of("title", TextField.TITLE, "text", TextField.TEXT);
  private static final int CONTEXT = 260;
  private static final int EXCERPT = 320;

  /** Words found in one field. */
  record Found(TextField field, TextSpan span) {}

  Quotes {
    found = List.copyOf(found);
  }

  /** The places in headline and text among those a query was earned by. */
  static List<Found> found(List<Hit> hits) {
    return hits.stream()
        .filter(hit -> FIELDS.containsKey(hit.field()))
        .map(
            hit ->
                new Found(
                    FIELDS.getOrDefault(hit.field(), TextField.TEXT),
                    new TextSpan(hit.start(), hit.end())))
        .toList();
  }

  static Quotes of(EnrichedArticle enriched) {
    return new Quotes(enriched, List.of());
  }

  Marked headline() {
    return Marked.of(article().title(), highlights(TextField.TITLE));
  }

  /** One sentence with what was looked for, or what earned the first topic, or the beginning. */
  Optional<Marked> context() {
    return quote();
  }

  /** The beginning, for the story's page: at most a few lines, and never all of it. */
  Marked excerpt() {
    String text = article().text();
    int most = Math.min(EXCERPT, text.length() * 2 / 3);
    return Excerpt.beginning(text, highlights(TextField.TEXT), Math.max(1, most));
  }

  private Optional<Marked> quote() {
    String text = article().text();
    if (text.isBlank()) {
      return Optional.empty();
    }
    List<TextSpan> highlights = highlights(TextField.TEXT);
    return Optional.of(
        sentence()
            .map(sentence -> Excerpt.of(text, sentence, highlights, CONTEXT))
            .orElseGet(() -> Excerpt.part(text, highlights, CONTEXT)));
  }

  private Optional<TextSpan> sentence() {
    Optional<TextSpan> searched =
        found.stream()
            .filter(one -> one.field() == TextField.TEXT)
            .map(Found::span)
            .min(Comparator.comparingInt(TextSpan::start))
            .map(span -> Sentences.around(article().text(), span));
    return searched.or(() -> evidence(TextField.TEXT).map(Evidence::sentence).findFirst());
  }

  private List<TextSpan> highlights(TextField field) {
    if (!found.isEmpty()) {
      return found.stream().filter(one -> one.field() == field).map(Found::span).toList();
    }
    return evidence(field).flatMap(evidence -> evidence.matches().stream()).toList();
  }

  private Stream<Evidence> evidence(TextField field) {
    return enriched.topics().stream()
        .flatMap(tag -> tag.evidence().stream())
        .filter(evidence -> evidence.field() == field);
  }

  private Article article() {
    return enriched.article();
  }
}

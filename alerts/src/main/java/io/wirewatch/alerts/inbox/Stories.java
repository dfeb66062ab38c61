package io.wirewatch.alerts.inbox;

import io.wirewatch.alerts.decide.StorySoFar;
import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.Batch;
import io.wirewatch.alerts.store.Telling;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import java.util.Optional;

/** What a rule told about an article's story so far. */
final class Stories {
  private Stories() {}

  static StorySoFar soFar(Batch batch, String rule, EnrichedArticle enriched) {
    Article article = enriched.article();
    Optional<Telling> last = batch.lastTelling(rule, enriched.storyId());
    Optional<String> alert = batch.alertOfArticle(rule, article.id());
    int outlets = last.isEmpty() ? 1 : outlets(batch, enriched);
    return new StorySoFar(last, alert, outlets, alert.flatMap(id -> changed(batch, id, article)));
  }

  private static int outlets(Batch batch, EnrichedArticle enriched) {
    long distinct =
        batch.story(enriched.storyId()).stream()
            .map(stored -> stored.enriched().article().source().feedId())
            .distinct()
            .count();
    return Math.max(1, (int) distinct);
  }

  /** The headline that an alert told of this very article, where the article has another now. */
  private static Optional<String> changed(Batch batch, String alert, Article article) {
    return batch
        .alert(alert)
        .map(made -> made.facts())
        .filter(told -> told.articleId().equals(article.id()))
        .filter(told -> told.revision() < article.revision())
        .map(AlertFacts::title)
        .filter(
            title -> !article.title().isBlank() && !spaced(title).equals(spaced(article.title())));
  }

  private static String spaced(String title) {
    return title.strip().replaceAll("\\s+", " ");
  }
}

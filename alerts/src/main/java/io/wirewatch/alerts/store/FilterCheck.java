package io.wirewatch.alerts.store;

import io.wirewatch.alerts.match.WordFilter;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** A whole filter as a yes or no for one article. */
final class FilterCheck implements Predicate<StoredArticle> {
  private final StreamFilter filter;
  private final Optional<WordFilter> words;

  FilterCheck(StreamFilter filter) {
    this.filter = filter;
    this.words = filter.words().filter(text -> !text.isBlank()).map(WordFilter::of);
  }

  @Override
  public boolean test(StoredArticle stored) {
    EnrichedArticle enriched = stored.enriched();
    return passesOutlet(enriched.article())
        && passesTime(enriched.article().firstSeenAt())
        && filter.language().map(enriched.language().code()::equals).orElse(true)
        && passesTopics(enriched)
        && words.map(query -> query.test(enriched)).orElse(true);
  }

  /** Whether words are asked for: the part SQL cannot judge. */
  boolean hasWords() {
    return words.isPresent();
  }

  private boolean passesOutlet(Article article) {
    return (filter.sources().isEmpty() || filter.sources().contains(article.source().feedId()))
        && (filter.regions().isEmpty()
            || article.source().region().filter(filter.regions()::contains).isPresent());
  }

  private boolean passesTime(Instant firstSeenAt) {
    return filter.since().map(since -> !firstSeenAt.isBefore(since)).orElse(true)
        && filter.until().map(firstSeenAt::isBefore).orElse(true);
  }

  private boolean passesTopics(EnrichedArticle enriched) {
    if (filter.topics().isEmpty()) {
      return !filter.taggedOnly() || !enriched.topics().isEmpty();
    }
    return enriched.topics().stream().anyMatch(tag -> filter.topics().contains(tag.topic()));
  }
}

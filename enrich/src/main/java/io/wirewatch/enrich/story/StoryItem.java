package io.wirewatch.enrich.story;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.PlaceTag;
import io.wirewatch.contract.article.TopicTag;
import java.time.Instant;
import java.util.List;

/**
 * What the story book needs to know of one revision of an article.
 *
 * @param feedId of the outlet's feed
 * @param outlet its name
 * @param places states it reports from, by their two letters
 * @param firstSeenAt when revision 1 was fetched
 * @param at time of the record: when this revision was fetched
 * @param archived published long before it was first seen: no news, though new to us
 */
public record StoryItem(
    String articleId,
    int revision,
    String feedId,
    String outlet,
    String title,
    String url,
    String language,
    List<String> topics,
    List<String> places,
    Instant firstSeenAt,
    Instant at,
    boolean archived,
    Signals signals) {

  private static final int MOST_PLACES = 5;
  private static final long ARCHIVED_AFTER_SECONDS = 24 * 3_600L;

  public StoryItem {
    topics = List.copyOf(topics);
    places = List.copyOf(places);
  }

  /** Of an article with its topics. */
  public static StoryItem of(EnrichedArticle enriched, Instant at) {
    Article article = enriched.article();
    return new StoryItem(
        article.id(),
        article.revision(),
        article.source().feedId(),
        article.source().name(),
        article.title(),
        article.url(),
        enriched.language().code(),
        enriched.topics().stream().map(TopicTag::topic).toList(),
        states(enriched),
        article.firstSeenAt(),
        at,
        isArchived(article),
        Signals.of(article));
  }

  /** The states an article names, or else the one its outlet reports from. */
  private static List<String> states(EnrichedArticle enriched) {
    List<String> named =
        enriched.places().stream().map(PlaceTag::state).distinct().limit(MOST_PLACES).toList();
    return named.isEmpty()
        ? enriched.article().source().region().filter(region -> !region.equals("US")).stream()
            .toList()
        : named;
  }

  private static boolean isArchived(Article article) {
    Instant oldest = article.firstSeenAt().minusSeconds(ARCHIVED_AFTER_SECONDS);
    return article.publishedAt().filter(published -> published.isBefore(oldest)).isPresent();
  }
}

package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything a message says, frozen when the alert was made, so that each attempt and each
 * destination tells the same.
 *
 * @param why the sentences in which the rule's words were found; empty when topics alone matched
 * @param alsoIn other outlets of the story, first seen first
 * @param sequel what makes it the sequel of an earlier alert; empty for the first about a story
 * @param fetchedAt when the article's revision was fetched: the start of "told within"
 */
public record AlertFacts(
    String ruleId,
    String ruleName,
    String ruleOwner,
    String articleId,
    int revision,
    String storyId,
    String title,
    String url,
    String outlet,
    Optional<String> region,
    String language,
    Optional<Instant> publishedAt,
    Instant firstSeenAt,
    Instant fetchedAt,
    List<Snippet> why,
    List<TopicFact> topics,
    List<OutletFact> alsoIn,
    Optional<Sequel> sequel) {

  /** Copies the lists. */
  public AlertFacts {
    why = List.copyOf(why);
    topics = List.copyOf(topics);
    alsoIn = List.copyOf(alsoIn);
  }

  /** The same as a sequel. */
  public AlertFacts as(Sequel news) {
    return new AlertFacts(
        ruleId,
        ruleName,
        ruleOwner,
        articleId,
        revision,
        storyId,
        title,
        url,
        outlet,
        region,
        language,
        publishedAt,
        firstSeenAt,
        fetchedAt,
        why,
        topics,
        alsoIn,
        Optional.of(news));
  }

  /** How many outlets carried the story when the alert was made. */
  public int outlets() {
    return sequel.map(Sequel::outlets).orElse(alsoIn.size() + 1);
  }
}

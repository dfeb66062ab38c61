package io.wirewatch.alerts.store;

import io.wirewatch.contract.article.EnrichedArticle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One open transaction of the inbox. Valid only inside {@link Inbox#inBatch}; not thread-safe. */
public interface Batch {

  /**
   * The article under the story it belongs to now. Where it tells that other stories turned out to
   * be its own, all that was kept of them becomes part of it first.
   */
  EnrichedArticle placed(EnrichedArticle enriched);

  /** Keeps a revision for the console, unless a newer one is already there. */
  void saveArticle(EnrichedArticle enriched, Instant now);

  /**
   * Gives a kept revision other tags and leaves all else as it is; nothing where that revision is
   * not the one kept.
   */
  void retagArticle(EnrichedArticle retagged);

  /** The articles of a story, first seen first. */
  List<StoredArticle> story(String storyId);

  /** Whether the ledger already holds this match: the record was read before. */
  boolean isDecided(String ruleId, String articleId, int revision);

  /** The last alert of a rule about a story. */
  Optional<Telling> lastTelling(String ruleId, String storyId);

  /** The alert an earlier revision of an article made, or was folded into, for a rule. */
  Optional<String> alertOfArticle(String ruleId, String articleId);

  /** An alert as it was made. */
  Optional<Alert> alert(String alertId);

  /** Destinations that were told an alert, or are about to be. */
  List<String> toldDestinations(String alertId);

  /** A destination that still exists, and whose it is. */
  Optional<Recipient> recipient(String destinationId);

  /** What a rule sent to a destination lately. */
  Traffic traffic(Rule rule, String destinationId, Instant now);

  /** Counts a match and enters its end: folded, suppressed or failed. */
  void enter(LedgerEntry entry);

  /** Counts a match and keeps it, with what its alert would say, until it is decided again. */
  void hold(LedgerEntry entry, AlertFacts facts);

  /**
   * Counts a match, makes its alert and writes one message to each destination that still exists.
   */
  Alert tellBy(LedgerEntry entry, AlertFacts facts, List<Course> courses);

  /** The same, to every destination at once. */
  default Alert tell(LedgerEntry entry, AlertFacts facts, List<String> destinations) {
    return tellBy(entry, facts, destinations.stream().map(Course::now).toList());
  }

  /** Gives a held match its end. */
  void settle(LedgerEntry entry);

  /** Ends a held match by telling it. */
  Alert settleByTellingBy(LedgerEntry entry, AlertFacts facts, List<Course> courses);

  /** The same, to every destination at once. */
  default Alert settleByTelling(LedgerEntry entry, AlertFacts facts, List<String> destinations) {
    return settleByTellingBy(entry, facts, destinations.stream().map(Course::now).toList());
  }

  /**
   * Moves on the next offset to read, if it still is where the caller left it; false when somebody
   * else moved it, and then the batch must be given up.
   */
  boolean moveOffset(String channel, int partition, OptionalLong known, long next);
}

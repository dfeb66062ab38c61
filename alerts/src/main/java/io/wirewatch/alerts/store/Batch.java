package io.wirewatch.alerts.store;

import io.wirewatch.contract.article.EnrichedArticle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One open transaction of the inbox. Valid only inside {@link Inbox#inBatch}; not thread-safe. */
public interface Batch {

  /** Keeps a revision for the console, unless a newer one is already there. */
  void saveArticle(EnrichedArticle enriched, Instant now);

  /** The articles of a story, first seen first. */
  List<StoredArticle> story(String storyId);

  /** Whether the ledger already holds this match: the record was read before. */
  boolean isDecided(String ruleId, String articleId, int revision);

  /** The last alert of a rule about a story. */
  Optional<Telling> lastTelling(String ruleId, String storyId);

  /**
   * Counts a match and enters its end, which must not be {@link LedgerState#TOLD}; held ones keep
   * their facts.
   */
  void enter(LedgerEntry entry, AlertFacts facts);

  /**
   * Counts a match, makes its alert and writes one message to each destination that still exists.
   */
  Alert tell(LedgerEntry entry, AlertFacts facts, List<String> destinations);

  /** Gives a held match its end. */
  void settle(LedgerEntry entry);

  /** Ends a held match by telling it. */
  Alert settleByTelling(LedgerEntry entry, AlertFacts facts, List<String> destinations);

  /** Remembers the next offset to read. */
  void saveOffset(String channel, int partition, long next);
}

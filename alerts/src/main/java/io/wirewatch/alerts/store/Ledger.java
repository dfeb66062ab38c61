package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Matches and how they ended, and the alerts they made; for reading. */
public interface Ledger {

  /** Every match of an article's revisions, newest first. */
  List<LedgerEntry> ofArticle(String articleId);

  /** Every match of a story's articles, newest first. */
  List<LedgerEntry> ofStory(String storyId);

  /** The newest matches of a rule. */
  List<LedgerEntry> ofRule(String ruleId, int limit);

  /** One alert. */
  Optional<Alert> alert(String alertId);

  /** The alerts a story caused, newest first. */
  List<Alert> alertsOfStory(String storyId);

  /** The newest alerts, of one rule or of all. */
  List<Alert> newestAlerts(Optional<String> ruleId, int limit);

  /** How many alerts a rule made at or after a time. */
  long alertsSince(String ruleId, Instant since);

  /** When a rule last made an alert. */
  Optional<Instant> lastAlertAt(String ruleId);

  /** Alerts with a sequence above the given one, in order: how the live stream resumes. */
  List<Alert> alertsAfter(long sequence, int limit);

  /** The highest sequence given out so far. */
  long lastSequence();

  /** Counts matches and their ends. */
  LedgerSum sum();
}

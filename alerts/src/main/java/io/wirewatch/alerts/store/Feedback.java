package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Whether alerts were relevant, as people say. */
public interface Feedback {

  /**
   * Notes what somebody says of an alert; the last word of each teller counts.
   *
   * @param teller id of the person, or of the destination whose mail was answered
   */
  void say(Alert alert, String teller, boolean relevant, Instant now);

  /** What a teller said of an alert. */
  Optional<Boolean> said(String alertId, String teller);

  /** What was said since a time, by rule. */
  Map<String, Verdicts> byRule(Instant since);

  /** What was said since a time, by topic of the article. */
  Map<String, Verdicts> byTopic(Instant since);

  /** What was said altogether. */
  Verdicts all();
}

package io.wirewatch.alerts.decide;

import java.time.Instant;

/** What becomes of a match. */
public sealed interface Decision {

  /** Make an alert of it. */
  record Tell() implements Decision {}

  /**
   * Add it to an alert already made.
   *
   * @param into id of that alert
   */
  record Fold(String into, String why) implements Decision {}

  /** Keep it back and decide again at a time. */
  record Hold(Instant until, String why) implements Decision {}

  /** Keep it back for good. */
  record Suppress(String why) implements Decision {}
}

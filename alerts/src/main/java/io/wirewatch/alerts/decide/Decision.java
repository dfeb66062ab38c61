package io.wirewatch.alerts.decide;

import java.time.Instant;

/** What becomes of a match. */
public sealed interface Decision {

  /** Make an alert of it. */
  record Tell() implements Decision {}

  /**
   * Tell a told story again: many more outlets carry it.
   *
   * @param outlets how many do
   */
  record FollowUp(int outlets) implements Decision {}

  /**
   * Tell those who were told that the outlet changed its headline.
   *
   * @param of id of the alert that told it
   * @param before the headline it told
   */
  record Correct(String of, String before) implements Decision {}

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

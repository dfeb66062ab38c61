package io.wirewatch.alerts.store;

/**
 * What makes an alert the sequel of an earlier one about the same story.
 *
 * @param outlets how many outlets carry the story
 * @param before the headline told before; empty for a follow-up
 */
public record Sequel(Kind kind, int outlets, String before) {
  /** Why a story is told again. */
  public enum Kind {
    /** Many more outlets carry it. */
    FOLLOW_UP,
    /** The outlet changed its headline. */
    CORRECTION
  }
}

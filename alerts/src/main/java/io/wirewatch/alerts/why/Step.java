package io.wirewatch.alerts.why;

/**
 * One step on an article's way, with a tick or without.
 *
 * @param words what happened there, as a sentence
 */
public record Step(Kind kind, Mark mark, String words) {

  /** How the step went. */
  public enum Mark {
    /** It went on from here. */
    YES,
    /** It goes on from here later, or it does not matter to every rule. */
    OPEN,
    /** It stopped here. */
    NO
  }

  /** The steps, in the order they are taken. */
  public enum Kind {
    SOURCE,
    FETCHED,
    STORY,
    TOPICS,
    RULE_STATE,
    ACTIVE_FROM,
    WORDS,
    EXCLUDED,
    TOPIC,
    CERTAINTY,
    PLACE,
    BODY,
    OUTLET,
    REGION,
    LANGUAGE,
    MATCHED,
    DECISION,
    DESTINATIONS,
    MESSAGE
  }

  static Step yes(Kind kind, String words) {
    return new Step(kind, Mark.YES, words);
  }

  static Step open(Kind kind, String words) {
    return new Step(kind, Mark.OPEN, words);
  }

  static Step no(Kind kind, String words) {
    return new Step(kind, Mark.NO, words);
  }

  /** Whether the way ends or waits here. */
  public boolean blocks() {
    return mark != Mark.YES;
  }
}

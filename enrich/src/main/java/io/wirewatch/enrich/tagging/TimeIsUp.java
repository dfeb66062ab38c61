package io.wirewatch.enrich.tagging;

/** Ends the work on an article that used up its time. */
public final class TimeIsUp extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Carries no stack: nothing is wrong where it is thrown. */
  public TimeIsUp() {
    super("the article's time is up", null, false, false);
  }
}

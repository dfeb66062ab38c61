package io.wirewatch.bench.checker;

import java.util.Locale;

/** Something that is not as it should be, with the words to look for it. */
public record Finding(Kind kind, String words) {

  /** What is wrong. */
  public enum Kind {
    /** Should have been told and was not. */
    LOST,
    /** Told again under another id. */
    DOUBLED,
    /** Told to the wrong receiver, by the wrong rule, or with the wrong words. */
    WRONG,
    /** Told too late. */
    LATE,
    /** The ledger says something else. */
    LEDGER;

    /** As it is printed. */
    public String title() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

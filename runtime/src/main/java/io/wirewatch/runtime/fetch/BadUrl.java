package io.wirewatch.runtime.fetch;

/**
 * Carries the reason for a refusal out of the reading of an address; never leaves {@link UrlRules}.
 */
final class BadUrl extends Exception {
  private static final int MOST_SHOWN = 60;

  private final String reason;

  BadUrl(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }

  static void unless(boolean holds, String reason) throws BadUrl {
    if (!holds) {
      throw new BadUrl(reason);
    }
  }

  /** Foreign text made short enough to stand in a sentence. */
  static String shown(String text) {
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
  }
}

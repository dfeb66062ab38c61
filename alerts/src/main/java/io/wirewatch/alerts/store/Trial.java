package io.wirewatch.alerts.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A try at a destination that is no alert.
 *
 * @param id what the destination sees as the message's id
 * @param accepted whether the destination took it
 * @param reply what it said, in words
 * @param body what was sent, as text; empty where that is kept elsewhere or holds a secret
 */
public record Trial(
    String id,
    Purpose purpose,
    Instant at,
    Duration took,
    boolean accepted,
    String reply,
    String body) {

  /** Why it was made. */
  public enum Purpose {
    /** To ask whether messages are wanted there. */
    CONFIRM,
    /** Because somebody wanted to see it work. */
    TEST;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Cuts the reply. */
  public Trial {
    reply =
        reply.length() > AttemptResult.MAX_REPLY
            ? reply.substring(0, AttemptResult.MAX_REPLY)
            : reply;
  }
}

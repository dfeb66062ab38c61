package io.wirewatch.alerts.store;

import io.wirewatch.contract.failure.FailureReason;
import java.time.Instant;
import java.util.Optional;

/**
 * How an attempt ended and what follows.
 *
 * @param state {@code SENT}, {@code FAILED} (tried again) or {@code GIVEN_UP}
 * @param reason why it was not sent
 * @param nextAttemptAt when it is tried again; the time of the attempt where it is not
 * @param disable in words why the destination is switched off by this answer
 */
public record AttemptResult(
    MessageState state,
    Optional<FailureReason> reason,
    String reply,
    Instant nextAttemptAt,
    Optional<String> disable) {

  /** Longest reply kept, in UTF-16 units. */
  public static final int MAX_REPLY = 1_024;

  /** Cuts the reply and refuses states an attempt cannot end in. */
  public AttemptResult {
    reply = reply.length() > MAX_REPLY ? reply.substring(0, MAX_REPLY) : reply;
    if (state == MessageState.PENDING || state == MessageState.CANCELLED) {
      throw new IllegalArgumentException("an attempt cannot end as " + state.code());
    }
  }
}

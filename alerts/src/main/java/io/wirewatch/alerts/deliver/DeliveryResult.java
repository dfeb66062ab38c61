package io.wirewatch.alerts.deliver;

import io.wirewatch.contract.failure.FailureReason;
import java.time.Duration;

/** How one try at sending ended; the reply is what the destination said, in words. */
public sealed interface DeliveryResult {

  /** What the destination said. */
  String reply();

  /** The destination has it. */
  record Sent(String reply) implements DeliveryResult {}

  /**
   * Not now.
   *
   * @param atLeast how long the destination wants to be left alone
   * @param mostAttempts after how many attempts to give up, if earlier than usual
   */
  record TryLater(FailureReason reason, String reply, Duration atLeast, int mostAttempts)
      implements DeliveryResult {

    /** With the usual number of attempts. */
    public static TryLater of(FailureReason reason, String reply, Duration atLeast) {
      return new TryLater(reason, reply, atLeast, Integer.MAX_VALUE);
    }
  }

  /** Never; this message cannot be sent there. */
  record GiveUp(FailureReason reason, String reply) implements DeliveryResult {}

  /** Never again: the destination wants nothing from us any more. */
  record Disable(FailureReason reason, String reply) implements DeliveryResult {}
}

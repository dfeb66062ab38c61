package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages and their attempts, for reading, and asking for one to be sent again. */
public interface Messages {

  /** Newest messages first, of one state or all, of one rule or all. */
  Page<Message> list(
      Optional<MessageState> state, Optional<String> ruleId, Optional<String> cursor, int limit);

  /** One message. */
  Optional<Message> find(String messageId);

  /** The messages of an alert. */
  List<Message> ofAlert(String alertId);

  /** Every attempt at a message, first one first. */
  List<Attempt> attempts(String messageId);

  /**
   * The id of the first message about the same story to the same destination, which a later one
   * answers; empty when this is the first.
   */
  Optional<String> firstOfThread(Message message);

  /** How many messages are in each state; states without any are left out. */
  Map<MessageState, Long> counts();

  /**
   * Makes a message due now, under its old id; false when there is no such message or it is
   * cancelled.
   */
  boolean resend(String messageId, Instant now);
}

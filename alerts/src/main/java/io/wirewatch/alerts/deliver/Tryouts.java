package io.wirewatch.alerts.deliver;

import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.Message;
import java.util.Optional;

/**
 * What people ask of a destination by hand and at once: to agree to messages, and to show that it
 * works. Neither can be repeated without end, so that nobody is flooded by us.
 */
public interface Tryouts {

  /**
   * How it went.
   *
   * @param tried whether anything was sent; if so, it is among the trials
   * @param accepted whether the destination took it
   * @param words what it said, or why nothing was sent
   */
  record Outcome(boolean tried, boolean accepted, String words) {}

  /** Asks a destination whether it wants messages; what proves so by its answer is confirmed. */
  Outcome confirm(Destination destination);

  /** Sends exactly what an alert of one of its rules would be, marked as a test. */
  Outcome test(Destination destination);

  /** What is sent for a message, to be shown; empty where that is kept elsewhere. */
  Optional<String> written(Message message);
}

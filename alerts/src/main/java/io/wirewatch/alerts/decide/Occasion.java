package io.wirewatch.alerts.decide;

import io.wirewatch.alerts.store.Recipient;
import io.wirewatch.alerts.store.Tell;
import io.wirewatch.alerts.store.Traffic;
import java.time.Instant;
import java.util.List;

/**
 * All that decides when one destination hears of an alert.
 *
 * @param topics those of the alert
 * @param traffic what the rule sent there lately
 */
public record Occasion(
    Tell tell, List<String> topics, Recipient recipient, Traffic traffic, Instant now) {

  /** Copies the list. */
  public Occasion {
    topics = List.copyOf(topics);
  }

  boolean breaksThrough() {
    return topics.stream().anyMatch(tell.breakThrough()::contains);
  }
}

package io.wirewatch.alerts.store;

import java.util.List;
import java.util.Optional;

/**
 * How a rule tells what it found.
 *
 * @param destinations ids of the destinations told
 * @param speed how soon
 * @param followUps tell a story again when so many outlets carry it, in rising order; empty = never
 * @param hourlyLimit messages an hour to each destination, the rest are bundled; at least 1
 * @param quietHours the rule's own; empty = those of the person told
 * @param breakThrough topics told even in quiet hours
 */
public record Tell(
    List<String> destinations,
    Speed speed,
    List<Integer> followUps,
    int hourlyLimit,
    Optional<QuietHours> quietHours,
    List<String> breakThrough) {

  /** Outlets at which a story is told again, unless the rule says otherwise. */
  public static final List<Integer> FOLLOW_UPS = List.of(3, 10, 30);

  /** Messages an hour, unless the rule says otherwise. */
  public static final int HOURLY_LIMIT = 12;

  /** Copies the lists and refuses a limit that would keep everything back. */
  public Tell {
    if (hourlyLimit < 1) {
      throw new IllegalArgumentException("a rule tells at least one message an hour");
    }
    destinations = List.copyOf(destinations);
    followUps = List.copyOf(followUps);
    breakThrough = List.copyOf(breakThrough);
  }

  /** At once, with what is usual. */
  public static Tell to(List<String> destinations) {
    return new Tell(
        destinations, new Speed.AtOnce(), FOLLOW_UPS, HOURLY_LIMIT, Optional.empty(), List.of());
  }

  /** The same to other destinations. */
  public Tell withDestinations(List<String> others) {
    return new Tell(others, speed, followUps, hourlyLimit, quietHours, breakThrough);
  }
}

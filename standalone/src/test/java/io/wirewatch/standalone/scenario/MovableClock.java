package io.wirewatch.standalone.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes on by itself, from another moment than now, and can be set ahead. */
final class MovableClock implements InstantSource {
  private final AtomicReference<Duration> offset;

  /**
   * Begins in the past, for Kafka refuses records from the future.
   *
   * @param ago how long before now
   */
  MovableClock(Duration ago) {
    offset = new AtomicReference<>(ago.negated());
  }

  void goOn(Duration time) {
    offset.updateAndGet(before -> before.plus(time));
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(offset.get());
  }
}

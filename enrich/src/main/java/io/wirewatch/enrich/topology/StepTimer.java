package io.wirewatch.enrich.topology;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Tells the listener how long a step took. */
final class StepTimer {
  private final EnrichListener listener;
  private final LongSupplier nanos;

  StepTimer(EnrichListener listener, LongSupplier nanos) {
    this.listener = listener;
    this.nanos = nanos;
  }

  <T> T time(Step step, Supplier<T> work) {
    long start = nanos.getAsLong();
    try {
      return work.get();
    } finally {
      listener.took(step, Duration.ofNanos(nanos.getAsLong() - start));
    }
  }
}

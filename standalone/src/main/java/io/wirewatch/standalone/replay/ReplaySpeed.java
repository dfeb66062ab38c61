package io.wirewatch.standalone.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/** How fast recorded time goes by. */
public final class ReplaySpeed {
  private static final Instant NEVER_LATER = Instant.MAX;

  private final double times;

  private ReplaySpeed(double times) {
    this.times = times;
  }

  /**
   * Reads {@code max} or a number of recorded minutes a minute.
   *
   * @throws IllegalArgumentException saying what is expected
   */
  public static ReplaySpeed of(String text) {
    if (text.equals("max")) {
      return new ReplaySpeed(Double.POSITIVE_INFINITY);
    }
    try {
      double times =
          Double.parseDouble(text.endsWith("x") ? text.substring(0, text.length() - 1) : text);
      if (times > 0) {
        return new ReplaySpeed(times);
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(expected(text), e);
    }
    throw new IllegalArgumentException(expected(text));
  }

  /** Time that does not matter: everything is due. */
  public static Function<Instant, Instant> atOnce() {
    return first -> NEVER_LATER;
  }

  /** From the moment of a channel's first snapshot to the moment that the replay has reached. */
  public Function<Instant, Instant> from(Instant start, InstantSource clock) {
    return first -> isMax() ? NEVER_LATER : first.plus(gone(start, clock));
  }

  /** Whether time does not matter. */
  public boolean isMax() {
    return Double.isInfinite(times);
  }

  private Duration gone(Instant start, InstantSource clock) {
    return Duration.ofMillis((long) (Duration.between(start, clock.instant()).toMillis() * times));
  }

  private static String expected(String text) {
    return "--speed is \"" + text + "\"; it is max, or how much faster than life, such as 3600";
  }
}

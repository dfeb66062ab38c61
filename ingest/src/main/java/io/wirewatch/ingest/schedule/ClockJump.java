package io.wirewatch.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notices when the wall clock was set back: feeds would otherwise wait for a time that has been
 * before. A jump ahead needs nothing, the feeds are due. Thread-safe.
 */
public final class ClockJump {
  private static final Duration SMALL = Duration.ofSeconds(60);

  private @Nullable Instant lastWall;
  private long lastNanos;

  /**
   * To be told the time every second or so.
   *
   * @param nanos of a clock that only goes forward
   * @return how far back the wall clock went, as a negative duration
   */
  public synchronized Optional<Duration> seen(Instant wall, long nanos) {
    Instant before = lastWall;
    Duration passed = Duration.ofNanos(nanos - lastNanos);
    lastWall = wall;
    lastNanos = nanos;
    if (before == null) {
      return Optional.empty();
    }
    Duration jump = Duration.between(before, wall).minus(passed);
    return jump.compareTo(SMALL.negated()) < 0 ? Optional.of(jump) : Optional.empty();
  }
}

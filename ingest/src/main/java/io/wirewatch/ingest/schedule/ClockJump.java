package io.wirewatch.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notices when the wall clock was set, or the machine slept. After a jump back feeds would wait for
 * a time that has been before; after a jump ahead all would be due at once. Thread-safe.
 */
public final class ClockJump {
  private static final Duration SMALL = Duration.ofSeconds(60);

  private @Nullable Instant lastWall;
  private long lastNanos;

  /**
   * To be told the time every second or so.
   *
   * @param nanos of a clock that only goes forward
   * @return how far the wall clock went beyond the time that passed, negative where it went back
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
    return jump.abs().compareTo(SMALL) > 0 ? Optional.of(jump) : Optional.empty();
  }
}

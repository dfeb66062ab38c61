package io.wirewatch.enrich;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what follows the death of a thread: another takes its place, but only so many times in a
 * while. After that the client stops and says why, because a thread that dies of the same record
 * again and again looks as if it ran.
 */
final class ThreadDeaths implements StreamsUncaughtExceptionHandler {
  static final int MOST = 3;
  static final Duration WINDOW = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(ThreadDeaths.class);

  private final String identity;
  private final InstantSource clock;
  private final Deque<Instant> deaths = new ArrayDeque<>();
  private volatile Optional<String> stopped = Optional.empty();

  ThreadDeaths(String identity, InstantSource clock) {
    this.identity = identity;
    this.clock = clock;
  }

  /** Why the client was stopped; empty while it was not. */
  Optional<String> stopped() {
    return stopped;
  }

  @Override
  public synchronized StreamThreadExceptionResponse handle(Throwable death) {
    if (isFenced(death)) {
      return stop(
          "another process runs as "
              + identity
              + "; give each instance a number of its own (enrich.instance)",
          death);
    }
    Instant now = clock.instant();
    deaths.removeIf(earlier -> earlier.isBefore(now.minus(WINDOW)));
    deaths.add(now);
    if (deaths.size() > MOST) {
      return stop(
          "threads died %d times in %d minutes, last of: %s"
              .formatted(deaths.size(), WINDOW.toMinutes(), root(death)),
          death);
    }
    LOG.error("A thread of {} died and is replaced", identity, death);
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  private StreamThreadExceptionResponse stop(String why, Throwable death) {
    stopped = Optional.of(why);
    LOG.error("{} stops: {}", identity, why, death);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private static boolean isFenced(Throwable death) {
    for (Throwable cause = death; cause != null; cause = cause.getCause()) {
      if (cause instanceof FencedInstanceIdException) {
        return true;
      }
    }
    return false;
  }

  private static Throwable root(Throwable death) {
    Throwable root = death;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}

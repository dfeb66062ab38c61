package io.wirewatch.alerts.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.access.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * How often one token, or one person's browser, may ask. Answers say what is left, as the draft
 * "RateLimit header fields for HTTP" writes it. Thread-safe.
 */
final class RateLimit {
  private static final int REQUESTS = 600;
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_WINDOWS = 10_000;

  private final InstantSource clock;
  private final Map<String, Window> windows = new HashMap<>();

  private record Window(Instant ends, int used) {}

  RateLimit(InstantSource clock) {
    this.clock = clock;
  }

  Handler around(Handler handler) {
    return ctx -> {
      count(ctx);
      handler.handle(ctx);
    };
  }

  private void count(Context ctx) {
    Instant now = clock.instant();
    Window window = next(who(Gate.signedIn(ctx)), now);
    long seconds = Math.max(1, Duration.between(now, window.ends()).toSeconds());
    int left = Math.max(0, REQUESTS - window.used());
    ctx.header("RateLimit-Policy", "\"default\";q=" + REQUESTS + ";w=" + WINDOW.toSeconds());
    ctx.header("RateLimit", "\"default\";r=" + left + ";t=" + seconds);
    if (window.used() > REQUESTS) {
      ctx.header("Retry-After", Long.toString(seconds));
      throw new HttpResponseException(429, "More than " + REQUESTS + " requests in a minute.");
    }
  }

  private synchronized Window next(String who, Instant now) {
    if (windows.size() >= MOST_WINDOWS) {
      windows.values().removeIf(window -> !now.isBefore(window.ends()));
    }
    Window fresh = new Window(now.plus(WINDOW), 1);
    return windows.merge(
        who,
        fresh,
        (old, first) -> now.isBefore(old.ends()) ? new Window(old.ends(), old.used() + 1) : first);
  }

  private static String who(Reader reader) {
    return reader.token().map(token -> token.id()).orElse(reader.person().id());
  }
}

package io.wirewatch.ingest.hostile;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who was asked when and how, and the two things no reader may do: ask without the validator it was
 * given, and come back before it may. Thread-safe.
 */
public final class RequestLog {
  private final InstantSource clock;
  private final List<Asked> asked = new ArrayList<>();
  private final List<Asked> needless = new ArrayList<>();
  private final List<Asked> tooEarly = new ArrayList<>();
  private final Set<String> given = new HashSet<>();
  private final Map<String, Instant> notBefore = new HashMap<>();

  /** One request for a source's own page. */
  public record Asked(String source, Instant at, boolean isConditional) {}

  RequestLog(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void asked(String source, boolean isConditional) {
    Asked request = new Asked(source, clock.instant(), isConditional);
    asked.add(request);
    if (!isConditional && given.contains(source)) {
      needless.add(request);
    }
    @Nullable Instant earliest = notBefore.remove(source);
    if (earliest != null && request.at().isBefore(earliest)) {
      tooEarly.add(request);
    }
  }

  synchronized void gave(String source) {
    given.add(source);
  }

  synchronized void stayAway(String source, Duration wait) {
    notBefore.put(source, clock.instant().plus(wait));
  }

  /** All requests so far, in order. */
  public synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Requests of one source. */
  public synchronized List<Asked> asked(String source) {
    return asked.stream().filter(one -> one.source().equals(source)).toList();
  }

  /** Requests without a validator for a source that had given one with a whole document. */
  public synchronized List<Asked> needlesslyUnconditional() {
    return List.copyOf(needless);
  }

  /** Requests that came before the source wanted to be asked again. */
  public synchronized List<Asked> tooEarly() {
    return List.copyOf(tooEarly);
  }

  /** Forgets what was asked; what was promised stays. */
  public synchronized void clear() {
    asked.clear();
  }
}

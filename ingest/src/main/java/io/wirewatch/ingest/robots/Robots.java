package io.wirewatch.ingest.robots;

import static io.wirewatch.ingest.robots.RobotsRules.refusing;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.ingest.fetch.FeedAnswer;
import io.wirewatch.runtime.fetch.FetchRequest;
import io.wirewatch.runtime.fetch.FetchResult;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Knows the rules of origins for a day, or for as long as they say within that. An origin without
 * robots.txt (4xx) allows everything; one that cannot say (5xx, 429, no answer) allows nothing
 * until it is asked again half an hour later, unless it could say before. Thread-safe; two threads
 * at one origin may both ask it.
 */
public final class Robots {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration SOON = Duration.ofMinutes(30);
  private static final int MOST_KEPT = 5_000;

  private final Function<FetchRequest, FetchResult> fetcher;
  private final String name;
  private final InstantSource clock;
  private final Map<String, Kept> byOrigin = new Recent();

  /** Rules, and until when they hold. */
  private record Kept(RobotsRules rules, Instant until) {}

  /**
   * @param fetcher gives of a robots.txt at least the first 500 KiB, as RFC 9309 wants it
   * @param userAgent what we send as User-Agent; its first word is our name
   */
  public Robots(
      Function<FetchRequest, FetchResult> fetcher, String userAgent, InstantSource clock) {
    this.fetcher = fetcher;
    this.name = userAgent.replaceFirst("[/\\s].*", "");
    this.clock = clock;
  }

  /** The rules of the page's origin, where they need not be asked for. */
  public Optional<RobotsRules> known(URI page) {
    return kept(origin(page))
        .filter(kept -> clock.instant().isBefore(kept.until()))
        .map(Kept::rules);
  }

  /** Asks the page's origin for its rules; blocks. */
  public RobotsRules ask(URI page) {
    String origin = origin(page);
    URI url = URI.create(origin + "/robots.txt");
    Kept asked = judged(url, fetcher.apply(FetchRequest.get(url)), kept(origin));
    keep(origin, asked);
    return asked.rules();
  }

  /** When an origin is asked again that could not say. */
  public Duration patience() {
    return SOON;
  }

  private Kept judged(URI url, FetchResult result, Optional<Kept> before) {
    Instant now = clock.instant();
    if (result instanceof FetchResult.Fetched fetched) {
      if (fetched.status() == 200 || fetched.status() == 203) {
        FeedAnswer answer = new FeedAnswer(fetched.status(), fetched.headers(), now);
        return new Kept(
            RobotsFile.read(url, fetched.body(), name), now.plus(keptFor(answer.freshFor())));
      }
      return isUnavailable(fetched.status())
          ? unavailable(before, now)
          : new Kept(RobotsRules.none(), now.plus(DAY));
    }
    return switch (((FetchResult.Failed) result).failure()) {
      // RFC 9309, 2.3.1.2: what redirects without end has no robots.txt.
      case TOO_MANY_REDIRECTS -> new Kept(RobotsRules.none(), now.plus(DAY));
      case ADDRESS_REFUSED -> new Kept(refusing(FailureReason.ADDRESS_REFUSED), now.plus(SOON));
      case URL_REFUSED -> new Kept(refusing(FailureReason.URL_REFUSED), now.plus(SOON));
      default -> unavailable(before, now);
    };
  }

  /** RFC 9309, 2.4: older rules hold on while there are no newer to be had. */
  private static Kept unavailable(Optional<Kept> before, Instant now) {
    RobotsRules rules =
        before.map(Kept::rules).orElseGet(() -> refusing(FailureReason.ROBOTS_UNAVAILABLE));
    return new Kept(rules, now.plus(SOON));
  }

  private static Duration keptFor(Duration fresh) {
    if (fresh.isZero() || fresh.compareTo(DAY) > 0) {
      return DAY;
    }
    return fresh.compareTo(SOON) < 0 ? SOON : fresh;
  }

  private static boolean isUnavailable(int status) {
    return status >= 500 || status == 429;
  }

  private static String origin(URI page) {
    String scheme = String.valueOf(page.getScheme()).toLowerCase(Locale.ROOT);
    return scheme + "://" + String.valueOf(page.getRawAuthority()).toLowerCase(Locale.ROOT);
  }

  private Optional<Kept> kept(String origin) {
    synchronized (byOrigin) {
      @Nullable Kept kept = byOrigin.get(origin);
      return Optional.ofNullable(kept);
    }
  }

  private void keep(String origin, Kept kept) {
    synchronized (byOrigin) {
      byOrigin.put(origin, kept);
    }
  }

  /** The origins asked about last. */
  private static final class Recent extends LinkedHashMap<String, Kept> {
    private static final long serialVersionUID = 1;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
      return size() > MOST_KEPT;
    }
  }
}

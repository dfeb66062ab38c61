package io.wirewatch.ingest.fulltext;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.ingest.fetch.FeedAnswer;
import io.wirewatch.ingest.fetch.FetchReasons;
import io.wirewatch.ingest.page.ExtractedPage;
import io.wirewatch.ingest.parse.xml.Addresses;
import io.wirewatch.ingest.robots.Robots;
import io.wirewatch.ingest.robots.RobotsRules;
import io.wirewatch.runtime.fetch.FetchFailure;
import io.wirewatch.runtime.fetch.FetchRequest;
import io.wirewatch.runtime.fetch.FetchResult;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Goes to a page step by step, each of them one request to one host: its robots.txt, the page, and
 * each redirect anew, so that no host is asked without its consent. An errand ends after a few
 * redirects, tries and hours. Thread-safe.
 */
public final class PageReading {
  /** What is not to be had half a day after the article is old news. */
  static final Duration PATIENCE = Duration.ofHours(12);

  static final List<Duration> PAUSES =
      List.of(Duration.ofMinutes(2), Duration.ofMinutes(15), Duration.ofHours(1));

  private static final Map<String, String> HEADERS =
      Map.of("Accept", "text/html, application/xhtml+xml;q=0.9, */*;q=0.1");
  private static final Set<FetchFailure> PASSING =
      Set.of(
          FetchFailure.DNS,
          FetchFailure.CONNECT,
          FetchFailure.TIMEOUT,
          FetchFailure.TRUNCATED,
          FetchFailure.PROTOCOL);

  private final Function<FetchRequest, FetchResult> fetcher;
  private final Robots robots;
  private final InstantSource clock;
  private final HostPaces paces = new HostPaces();
  private final PageBody bodies = new PageBody();

  /**
   * @param fetcher makes one request; blocks, never throws
   */
  public PageReading(
      Function<FetchRequest, FetchResult> fetcher, Robots robots, InstantSource clock) {
    this.fetcher = fetcher;
    this.robots = robots;
    this.clock = clock;
  }

  /** From when on a host may be asked for a page; long ago where it wants no pause. */
  public Instant freeAt(String host) {
    return paces.freeAt(host);
  }

  /** Takes one step; blocks for one request at most. */
  public PageStep step(Errand errand) {
    Instant now = clock.instant();
    if (now.isAfter(lastMoment(errand))) {
      return new PageStep.GivenUp(FailureReason.PAGE_TOO_LATE);
    }
    Optional<RobotsRules> known = robots.known(errand.target());
    if (known.isEmpty()) {
      RobotsRules asked = robots.ask(errand.target());
      rest(errand, asked);
      return asked
          .refusal(errand.target())
          .map(reason -> refused(errand, reason))
          .orElseGet(() -> new PageStep.GoOn(errand, clock.instant()));
    }
    Optional<FailureReason> refusal = known.get().refusal(errand.target());
    return refusal.isPresent() ? refused(errand, refusal.get()) : asked(errand, known.get());
  }

  private PageStep refused(Errand errand, FailureReason reason) {
    return reason == FailureReason.ROBOTS_UNAVAILABLE
        ? later(errand, reason, robots.patience())
        : new PageStep.GivenUp(reason);
  }

  private PageStep asked(Errand errand, RobotsRules rules) {
    FetchRequest request = new FetchRequest("GET", errand.target(), HEADERS, Optional.empty(), 0);
    FetchResult result = fetcher.apply(request);
    rest(errand, rules);
    if (result instanceof FetchResult.Failed failed) {
      FailureReason reason = FetchReasons.of(failed.failure());
      return PASSING.contains(failed.failure())
          ? again(errand, reason, Duration.ZERO)
          : new PageStep.GivenUp(reason);
    }
    return answered((FetchResult.Fetched) result, errand);
  }

  private PageStep answered(FetchResult.Fetched fetched, Errand errand) {
    FeedAnswer answer = new FeedAnswer(fetched.status(), fetched.headers(), clock.instant());
    Optional<String> location = fetched.headers().first("Location");
    if (fetched.status() / 100 == 3 && location.isPresent()) {
      return Detour.of(errand, location.get(), clock.instant());
    }
    if (!answer.isDocument()) {
      FailureReason reason = FetchReasons.ofStatus(fetched.status());
      boolean passes = fetched.status() >= 500 || fetched.status() == 429;
      return passes
          ? again(errand, reason, answer.retryAfter().orElse(Duration.ZERO))
          : new PageStep.GivenUp(reason);
    }
    return document(fetched.body(), answer.contentType(), errand);
  }

  private PageStep document(byte[] body, Optional<String> contentType, Errand errand) {
    Optional<FailureReason> unread = PageBody.objection(body, contentType);
    if (unread.isPresent()) {
      return new PageStep.GivenUp(unread.get());
    }
    ExtractedPage page = bodies.read(body, contentType, errand.target());
    return PageJudge.objection(errand.wanted().article(), page)
        .<PageStep>map(PageStep.GivenUp::new)
        .orElseGet(() -> new PageStep.Read(page, errand.target()));
  }

  /** After a try that failed: a few more, further and further apart. */
  private PageStep again(Errand errand, FailureReason reason, Duration wanted) {
    if (errand.tries() >= PAUSES.size()) {
      return new PageStep.GivenUp(reason);
    }
    Duration pause = PAUSES.get(errand.tries());
    return later(errand.failedOnce(), reason, wanted.compareTo(pause) > 0 ? wanted : pause);
  }

  private PageStep later(Errand errand, FailureReason reason, Duration pause) {
    Instant due = clock.instant().plus(pause);
    return due.isAfter(lastMoment(errand))
        ? new PageStep.GivenUp(reason)
        : new PageStep.GoOn(errand, due);
  }

  private void rest(Errand errand, RobotsRules rules) {
    paces.rest(errand.host(), clock.instant(), rules.crawlDelay());
  }

  private static Instant lastMoment(Errand errand) {
    return errand.wanted().article().fetchedAt().plus(PATIENCE);
  }

  /** Where redirects lead. */
  private static final class Detour {
    private Detour() {}

    static PageStep of(Errand errand, String location, Instant now) {
      if (errand.hops() >= FetchRequest.USUAL_REDIRECTS) {
        return new PageStep.GivenUp(FailureReason.TOO_MANY_REDIRECTS);
      }
      return target(errand.target(), location)
          .<PageStep>map(to -> new PageStep.GoOn(errand.redirected(to), now))
          .orElseGet(() -> new PageStep.GivenUp(FailureReason.BAD_REDIRECT));
    }

    /** Like the fetcher's own rule: from https to http only on the same host. */
    private static Optional<URI> target(URI from, String location) {
      return Addresses.absolute(from, location)
          .filter(to -> to.getHost() != null)
          .filter(to -> !isDowngrade(from, to) || from.getHost().equalsIgnoreCase(to.getHost()));
    }

    private static boolean isDowngrade(URI from, URI to) {
      return "https".equalsIgnoreCase(from.getScheme()) && "http".equalsIgnoreCase(to.getScheme());
    }
  }
}

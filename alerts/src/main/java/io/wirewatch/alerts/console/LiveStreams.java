package io.wirewatch.alerts.console;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.sse.SseClient;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.access.Sight;
import io.wirewatch.alerts.console.access.Standing;
import io.wirewatch.alerts.store.Alert;
import io.wirewatch.alerts.store.Articles;
import io.wirewatch.alerts.store.Ledger;
import io.wirewatch.alerts.store.StoredArticle;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Articles and alerts as server-sent events. Each stream reads the store from the last id its
 * client has seen, so a slow client falls behind without losing anything, and one cut off goes on
 * where it was.
 */
final class LiveStreams implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
  private static final Duration PARTING = Duration.ofSeconds(2);
  private static final int BATCH = 100;
  private static final int MOST = 100;

  private final Articles articles;
  private final Ledger ledger;
  private final SearchDesk searches;
  private final Gate gate;
  private final InstantSource clock;
  private final LiveJson json = new LiveJson();
  private final Semaphore places = new Semaphore(MOST);
  private final Pulse pulse;

  LiveStreams(ConsoleStores stores, SearchDesk searches, Gate gate, InstantSource clock) {
    this.articles = stores.articles();
    this.ledger = stores.ledger();
    this.searches = searches;
    this.gate = gate;
    this.clock = clock;
    this.pulse = new Pulse(ledger::lastSequence);
  }

  /** What comes after a sequence, and how far that looked. */
  private interface Reading {
    Batch after(long sequence);
  }

  private record Batch(List<LiveEvent> events, long upTo, boolean full) {}

  /**
   * Articles as they are accepted, narrowed by {@code topic}, {@code source}, {@code language},
   * {@code q}.
   */
  void articles(Context ctx) {
    StreamQuery query = StreamQuery.of(ctx);
    if (!(searches.read(query.query()) instanceof Search.Understood search)) {
      throw new BadRequestResponse();
    }
    PassesFilter test = new PassesFilter(query, search.finder());
    follow(ctx, sequence -> batch(articles.after(sequence, BATCH), test, sequence));
  }

  private Batch batch(List<StoredArticle> found, PassesFilter test, long from) {
    List<LiveEvent> events =
        found.stream().filter(article -> test.passes(article.enriched())).map(json::of).toList();
    long upTo = found.isEmpty() ? from : found.get(found.size() - 1).sequence();
    return new Batch(events, upTo, found.size() == BATCH);
  }

  /** Alerts as they are made, of one {@code rule} or of all. */
  void alerts(Context ctx) {
    Optional<String> rule = Requests.text(ctx, "rule");
    Sight sight = Gate.sight(ctx);
    follow(
        ctx, sequence -> batch(ledger.alertsAfter(sequence, BATCH), wanted(rule, sight), sequence));
  }

  private static Predicate<Alert> wanted(Optional<String> rule, Sight sight) {
    return alert ->
        rule.map(alert.facts().ruleId()::equals).orElse(true) && sight.seesTold(alert.facts());
  }

  private Batch batch(List<Alert> found, Predicate<Alert> wanted, long from) {
    List<LiveEvent> events = found.stream().filter(wanted).map(json::of).toList();
    long upTo = found.isEmpty() ? from : found.get(found.size() - 1).sequence();
    return new Batch(events, upTo, found.size() == BATCH);
  }

  private void follow(Context ctx, Reading reading) {
    if (!places.tryAcquire()) {
      ctx.header("Retry-After", "10");
      throw new ServiceUnavailableResponse();
    }
    try {
      send(open(ctx), reading, start(ctx), gate.standing(ctx, clock));
    } finally {
      places.release();
    }
  }

  private static SseClient open(Context ctx) {
    ctx.contentType("text/event-stream; charset=utf-8");
    ctx.header("X-Accel-Buffering", "no");
    SseClient client = new SseClient(ctx);
    client.sendComment("wirewatch");
    return client;
  }

  /**
   * After the id the client has seen last, by header or, for a first request, in the address;
   * without one, or with one from another database, from now on.
   */
  private long start(Context ctx) {
    long newest = ledger.lastSequence();
    return Optional.ofNullable(ctx.header("Last-Event-ID"))
        .or(() -> Requests.text(ctx, "after"))
        .filter(id -> id.matches("[0-9]{1,18}"))
        .map(Long::parseLong)
        .filter(id -> id <= newest)
        .orElse(newest);
  }

  private void send(SseClient client, Reading reading, long start, Standing standing) {
    Instant said = clock.instant();
    long sequence = start;
    while (!client.terminated() && !pulse.isClosed() && standing.holds()) {
      Batch batch = reading.after(sequence);
      for (LiveEvent event : batch.events()) {
        client.sendEvent(event.type(), event.data(), Long.toString(event.sequence()));
      }
      sequence = batch.upTo();
      boolean idle = !batch.full() && !pulse.awaitBeyond(sequence, Standing.EVERY);
      if (idle && clock.instant().isAfter(said.plus(KEEP_ALIVE))) {
        client.sendComment("keep-alive");
        said = clock.instant();
      }
    }
  }

  @Override
  public void close() {
    pulse.close();
    try {
      if (!places.tryAcquire(MOST, PARTING.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.info("Some live streams did not end in time and are cut");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}

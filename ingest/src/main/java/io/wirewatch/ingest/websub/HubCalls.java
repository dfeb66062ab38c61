package io.wirewatch.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.ingest.schedule.PollQueue;
import io.wirewatch.runtime.fetch.FetchRequest;
import io.wirewatch.runtime.fetch.FetchResult;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks hubs for what is due, twice a second, and hurries the feeds that they pushed. */
final class HubCalls implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HubCalls.class);
  private static final Duration EVERY = Duration.ofMillis(500);
  private static final int AT_ONCE = 4;

  private final Subscriptions subscriptions;
  private final Function<FetchRequest, FetchResult> fetcher;
  private final PollQueue queue;
  private final String callbackUrl;
  private final InstantSource clock;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "websub-rounds"));
  private final ExecutorService callers =
      Executors.newFixedThreadPool(AT_ONCE, work -> daemon(work, "websub-hubs"));

  HubCalls(
      Subscriptions subscriptions,
      Function<FetchRequest, FetchResult> fetcher,
      PollQueue queue,
      String callbackUrl,
      InstantSource clock) {
    this.subscriptions = subscriptions;
    this.fetcher = fetcher;
    this.queue = queue;
    this.callbackUrl = callbackUrl;
    this.clock = clock;
  }

  void start() {
    var unused =
        rounds.scheduleWithFixedDelay(
            this::round, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void round() {
    try {
      subscriptions.blame(clock.instant());
      subscriptions.takeDue(clock.instant()).forEach(one -> callers.execute(() -> ask(one)));
      hurry();
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log("A fault of ours ended a look at subscriptions");
    }
  }

  /** Lets no pushed feed wait longer than it must. */
  void hurry() {
    subscriptions.toHasten(clock.instant()).forEach(queue::hasten);
  }

  private void ask(Subscriptions.Request request) {
    FetchResult result = fetcher.apply(post(request));
    boolean isTaken =
        result instanceof FetchResult.Fetched answer
            && answer.status() >= 200
            && answer.status() < 300;
    if (!isTaken) {
      LOG.atDebug()
          .addKeyValue("hub", request.offer().hub())
          .log("A hub did not take a subscription; polling goes on");
      subscriptions.refused(request.id(), clock.instant());
    }
  }

  private FetchRequest post(Subscriptions.Request request) {
    String form =
        "hub.mode=subscribe&hub.callback="
            + encoded(callbackUrl + "/" + request.id())
            + "&hub.topic="
            + encoded(request.offer().topic().toString())
            + "&hub.lease_seconds="
            + Lease.WANTED.toSeconds()
            + "&hub.secret="
            + encoded(request.secret());
    return new FetchRequest(
        "POST",
        request.offer().hub(),
        Map.of("Content-Type", "application/x-www-form-urlencoded"),
        Optional.of(form.getBytes(UTF_8)),
        0);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    rounds.shutdownNow();
    callers.shutdownNow();
  }
}

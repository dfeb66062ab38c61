package io.wirewatch.ingest.websub;

import io.micrometer.core.instrument.MeterRegistry;
import io.wirewatch.ingest.schedule.PollQueue;
import io.wirewatch.runtime.fetch.FetchRequest;
import io.wirewatch.runtime.fetch.FetchResult;
import java.time.InstantSource;
import java.util.function.Function;

/** The subscriber at work: listens for hubs and keeps subscriptions alive until it is closed. */
public final class WebSub implements AutoCloseable {
  private final HubCalls calls;
  private final PushServer server;

  private WebSub(HubCalls calls, PushServer server) {
    this.calls = calls;
    this.server = server;
  }

  /**
   * What the subscriber works with.
   *
   * @param fetcher the one door to hubs
   * @param queue that feeds wait in
   */
  public record Parts(
      Function<FetchRequest, FetchResult> fetcher,
      PollQueue queue,
      MeterRegistry meters,
      InstantSource clock) {}

  /** Opens the port; hubs are asked from then on. */
  public static WebSub start(WebSubSettings settings, Subscriptions subscriptions, Parts parts) {
    String callback = settings.callbackUrl().replaceAll("/+$", "");
    HubCalls calls =
        new HubCalls(subscriptions, parts.fetcher(), parts.queue(), callback, parts.clock());
    WebSubMeters meters = new WebSubMeters(parts.meters(), subscriptions, parts.clock());
    PushServer server =
        new PushServer(settings, new PushDesk(subscriptions, meters, calls::hurry, parts.clock()));
    server.start();
    calls.start();
    return new WebSub(calls, server);
  }

  @Override
  public void close() {
    calls.close();
    server.close();
  }
}

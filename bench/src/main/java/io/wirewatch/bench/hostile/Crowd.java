package io.wirewatch.bench.hostile;

import io.wirewatch.contract.feed.Feed;
import io.wirewatch.ingest.hostile.HostileFeeds;
import io.wirewatch.ingest.hostile.Scenario;
import io.wirewatch.ingest.hostile.Scenarios;
import io.wirewatch.runtime.fetch.hostile.Behaviour;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;

/** Many sources, each a host of its own; one in five plays a scenario of the kit. */
final class Crowd implements AutoCloseable {
  private static final int ONE_IN = 5;
  private static final int ASKED_UNTIL_NEWS = 4;

  private final HostileFeeds server;
  private final List<Feed> feeds = new ArrayList<>();
  private final ConcurrentLinkedQueue<Long> lateness = new ConcurrentLinkedQueue<>();
  private final ToLongFunction<String> promised;
  private final InstantSource clock;
  private final int hostile;

  /**
   * @param promised when a source is to be asked next, as milliseconds of the epoch, negative where
   *     nobody said
   */
  Crowd(int sources, ToLongFunction<String> promised, InstantSource clock) {
    this.promised = promised;
    this.clock = clock;
    this.server = HostileFeeds.start(sources, clock);
    List<Scenario> scenarios = Scenarios.all();
    for (int i = 0; i < sources; i++) {
      boolean bad = i % ONE_IN == 0;
      String id = (bad ? "bad-" : "good-") + i;
      URI url =
          bad
              ? server.play(id, scenarios.get(i / ONE_IN % scenarios.size()))
              : server.play(id, honest(id));
      feeds.add(feed(id, url));
    }
    hostile = (sources + ONE_IN - 1) / ONE_IN;
  }

  /** A feed with news at every fourth request, and a note of how late each request came. */
  private Scenario.Script honest(String id) {
    return stage -> {
      AtomicInteger asked = new AtomicInteger();
      return wire -> {
        long due = promised.applyAsLong(id);
        if (due >= 0) {
          lateness.add(clock.millis() - due);
        }
        int version = asked.incrementAndGet() / ASKED_UNTIL_NEWS;
        Behaviour answer = stage.feed("\"v" + version + "\"", document(id, version));
        answer.answer(wire);
      };
    };
  }

  private static String document(String id, int version) {
    StringBuilder items = new StringBuilder();
    for (int i = version; i < version + 10; i++) {
      items
          .append("<item><title>Story ")
          .append(i)
          .append(" of ")
          .append(id)
          .append("</title><link>https://")
          .append(id)
          .append(".example/")
          .append(i)
          .append("</link></item>");
    }
    return "<rss version=\"2.0\"><channel><title>" + id + "</title>" + items + "</channel></rss>";
  }

  private static Feed feed(String id, URI url) {
    return new Feed(
        id,
        id,
        url,
        Optional.empty(),
        Optional.empty(),
        Optional.of("crowd"),
        Optional.empty(),
        false);
  }

  List<Feed> feeds() {
    return List.copyOf(feeds);
  }

  int hostile() {
    return hostile;
  }

  HostileFeeds server() {
    return server;
  }

  /** Forgets what was measured so far. */
  void begin() {
    lateness.clear();
  }

  /**
   * Milliseconds by which requests for honest sources came after they were due, in order of size.
   */
  long[] lateness() {
    return lateness.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  @Override
  public void close() {
    server.close();
  }
}

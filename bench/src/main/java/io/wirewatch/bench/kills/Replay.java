package io.wirewatch.bench.kills;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.runtime.kafka.KafkaConnection;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.standalone.feeds.LoopbackFeedServer;
import io.wirewatch.standalone.feeds.OpmlWriter;
import io.wirewatch.standalone.kafka.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Growing feeds on several hosts of this machine, a broker, and a fleet that reads them. */
final class Replay implements AutoCloseable {
  private static final int HOSTS = 6;
  private static final int LOOK_MILLIS = 20;
  private static final int MOST_LOOKS = 3_000;

  private final List<LoopbackFeedServer> servers = new ArrayList<>();
  private final List<GrowingFeed> feeds = new ArrayList<>();
  private final EmbeddedKafka kafka;
  private final Fleet fleet;

  /** Puts all of it up; no instance runs yet. */
  Replay(Path directory, int count, long seed) throws IOException {
    for (int i = 0; i < HOSTS; i++) {
      servers.add(LoopbackFeedServer.open(2 + i, 0));
    }
    List<Feed> listed = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      GrowingFeed feed = new GrowingFeed("feed-" + i, new Random(seed + i));
      feeds.add(feed);
      listed.add(listed("feed-" + i, servers.get(i % HOSTS), feed));
    }
    Path opml = directory.resolve("feeds.opml");
    OpmlWriter.write(opml, listed);
    kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
    String allowed =
        servers.stream().map(LoopbackFeedServer::allowedAddress).collect(Collectors.joining(", "));
    fleet = Fleet.of(directory, kafka.bootstrapServers(), opml, allowed);
  }

  private static Feed listed(String id, LoopbackFeedServer server, GrowingFeed feed) {
    return new Feed(
        id,
        id,
        server.serve("/" + id, feed),
        Optional.empty(),
        Optional.empty(),
        Optional.of("growing"),
        Optional.empty(),
        false);
  }

  Fleet fleet() {
    return fleet;
  }

  /** The documents of now are the last ones. */
  void stopGrowing() {
    feeds.forEach(GrowingFeed::stopGrowing);
  }

  /** Feeds whose last document nobody has shown to hold. */
  long waiting() {
    return feeds.stream().filter(feed -> !feed.isTaken()).count();
  }

  /**
   * Waits until the fleet has taken as many more documents as there are feeds, however slow the
   * machine is, and so many milliseconds more: a kill is to hit work, not only starts.
   *
   * @throws IllegalStateException where a minute brings too little
   */
  void awaitWork(long millis) throws InterruptedException {
    int wanted = documents() + feeds.size();
    for (int looks = 0; documents() < wanted; looks++) {
      if (looks == MOST_LOOKS) {
        throw new IllegalStateException("the fleet reads nothing");
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
    TimeUnit.MILLISECONDS.sleep(millis);
  }

  int documents() {
    return feeds.stream().mapToInt(GrowingFeed::documents).sum();
  }

  /** What is on the channel against what the feeds showed. */
  Published published() {
    List<String> expected = feeds.stream().flatMap(feed -> feed.expected().stream()).toList();
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    try (KafkaConnection connection =
        new KafkaConnection("bench", KafkaSettings.local(kafka.bootstrapServers()), registry)) {
      return Published.compare(connection, new HashSet<>(expected));
    }
  }

  @Override
  public void close() {
    fleet.close();
    servers.forEach(LoopbackFeedServer::close);
    kafka.close();
  }
}

package io.wirewatch.bench.news;

import io.wirewatch.contract.feed.Feed;
import io.wirewatch.standalone.feeds.LoopbackFeedServer;
import io.wirewatch.standalone.feeds.OpmlWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Growing feeds on several hosts of this machine, and the file that lists them. */
public final class FeedStage implements AutoCloseable {
  private static final int HOSTS = 6;
  private static final int LOOK_MILLIS = 20;
  private static final int MOST_LOOKS = 3_000;

  private final List<LoopbackFeedServer> servers = new ArrayList<>();
  private final List<GrowingFeed> feeds = new ArrayList<>();
  private final Path opml;

  /** Puts so many feeds up, all written by one desk. */
  public FeedStage(Path directory, int count, GrowingFeed.Desk desk, long seed) {
    for (int i = 0; i < HOSTS; i++) {
      servers.add(LoopbackFeedServer.open(2 + i, 0));
    }
    List<Feed> listed = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = "feed-" + i;
      GrowingFeed feed = new GrowingFeed(id, desk, new Random(seed + i), InstantSource.system());
      feeds.add(feed);
      listed.add(listed(id, servers.get(i % HOSTS), feed));
    }
    opml = directory.resolve("feeds.opml");
    OpmlWriter.write(opml, listed);
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

  /** The OPML file that lists them. */
  public Path opml() {
    return opml;
  }

  /** What lets ingest read them: networks and ports, with commas between. */
  public String allowed() {
    return servers.stream()
        .map(LoopbackFeedServer::allowedAddress)
        .collect(Collectors.joining(", "));
  }

  /** The documents of now are the last ones. */
  public void stopGrowing() {
    feeds.forEach(GrowingFeed::stopGrowing);
  }

  /** Feeds whose last document nobody has shown to hold. */
  public long waiting() {
    return feeds.stream().filter(feed -> !feed.isTaken()).count();
  }

  /** How many documents there were. */
  public int documents() {
    return feeds.stream().mapToInt(GrowingFeed::documents).sum();
  }

  /** Every version of every item that was served. */
  public List<GrowingFeed.Shown> versions() {
    return feeds.stream().flatMap(feed -> feed.versions().stream()).toList();
  }

  /**
   * Waits until readers have taken as many more documents as there are feeds, however slow the
   * machine is, and so many milliseconds more: a kill is to hit work, not only starts.
   *
   * @throws IllegalStateException where a minute brings too little
   */
  public void awaitWork(long millis) throws InterruptedException {
    int wanted = documents() + feeds.size();
    for (int looks = 0; documents() < wanted; looks++) {
      if (looks == MOST_LOOKS) {
        throw new IllegalStateException("nobody reads the feeds");
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
    TimeUnit.MILLISECONDS.sleep(millis);
  }

  @Override
  public void close() {
    servers.forEach(LoopbackFeedServer::close);
  }
}

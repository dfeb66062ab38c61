package io.wirewatch.bench.ingest;

import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.ingest.identity.FeedKnowledge;
import io.wirewatch.ingest.poll.Poll;
import io.wirewatch.ingest.poll.PollPlan;
import io.wirewatch.ingest.schedule.PollingPolicy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Plays recorded histories of feeds through the real poll and the real policy, on a virtual clock:
 * how many requests a new item costs, and how late it is seen.
 */
final class PollingSimulation {
  private static final Duration FLOOR = Duration.ofMinutes(2);
  private static final Duration CEILING = Duration.ofHours(1);
  private static final Duration REMEMBER = Duration.ofDays(90);
  private static final Feed FEED =
      new Feed(
          "recorded",
          "Recorded",
          URI.create("https://recorded.example/feed"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);

  private PollingSimulation() {}

  /**
   * Figures of all channels together.
   *
   * @param folder holds one folder of snapshots a channel, or is one channel
   */
  static PollingFigures of(Path folder) throws IOException, InterruptedException {
    PollingFigures all = PollingFigures.none();
    for (Path channel : channels(folder)) {
      History history = History.of(RecordedDocument.in(channel));
      SimulatedSource source = new SimulatedSource(history);
      all = all.plus(new PollingRun(history, source).run(new Adaptive(source)));
    }
    return all;
  }

  /** Our own poll, with what it remembers. */
  private static final class Adaptive implements PollingRun.Poller {
    private final FeedKnowledge known = new FeedKnowledge();
    private final Poll poll;
    private Optional<FeedMemory> memory = Optional.empty();
    private Instant now = Instant.EPOCH;

    Adaptive(SimulatedSource source) {
      PollingPolicy policy = new PollingPolicy(FLOOR, CEILING, new Random(7));
      this.poll = new Poll(source, policy, new Poll.ItemAges(REMEMBER, REMEMBER), () -> now);
    }

    @Override
    public Instant poll(Instant moment) throws InterruptedException {
      now = moment;
      PollPlan plan = poll.run(FEED, memory, known);
      memory = Optional.of(plan.memory());
      plan.remembered().forEach(known::put);
      plan.forgotten().forEach(item -> known.remove(item.articleId()));
      return plan.memory().nextPollAt();
    }
  }

  private static List<Path> channels(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> folders = new ArrayList<>(entries.filter(Files::isDirectory).sorted().toList());
      return folders.isEmpty() ? List.of(folder) : folders;
    }
  }
}

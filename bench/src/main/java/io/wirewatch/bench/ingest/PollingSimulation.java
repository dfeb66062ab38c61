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
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Plays recorded histories of feeds through the real poll and the real policy, on a virtual clock,
 * and beside it through fixed intervals: how many requests a new item costs, and how late it is
 * seen.
 */
public final class PollingSimulation {
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
   * One channel's figures.
   *
   * @param adaptive our policy, with the default floor and ceiling
   * @param quarterHourly a poll each 15 minutes
   * @param hourly a poll each hour
   * @param datedShare share of its items whose own date says when they appeared
   */
  public record Channel(
      PollingFigures adaptive,
      PollingFigures quarterHourly,
      PollingFigures hourly,
      double datedShare) {}

  /**
   * Figures of each channel, by name.
   *
   * @param folder holds one folder of snapshots a channel, or is one channel
   */
  public static Map<String, Channel> run(Path folder) throws IOException, InterruptedException {
    Map<String, Channel> channels = new TreeMap<>();
    for (Path channel : channels(folder)) {
      History history = History.of(RecordedDocument.in(channel));
      if (!history.stretches().isEmpty()) {
        channels.put(String.valueOf(channel.toAbsolutePath().getFileName()), play(history));
      }
    }
    return channels;
  }

  /** All channels' figures for our policy, together. */
  public static PollingFigures adaptive(Map<String, Channel> channels) {
    return channels.values().stream()
        .map(Channel::adaptive)
        .reduce(PollingFigures.none(), PollingFigures::plus);
  }

  private static Channel play(History history) throws InterruptedException {
    return new Channel(
        adaptive(history),
        fixed(history, Duration.ofMinutes(15)),
        fixed(history, Duration.ofHours(1)),
        history.datedShare());
  }

  private static PollingFigures fixed(History history, Duration interval)
      throws InterruptedException {
    return new PollingRun(history, new SimulatedSource(history)).run(now -> now.plus(interval));
  }

  private static PollingFigures adaptive(History history) throws InterruptedException {
    SimulatedSource source = new SimulatedSource(history);
    return new PollingRun(history, source).run(new Adaptive(source));
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

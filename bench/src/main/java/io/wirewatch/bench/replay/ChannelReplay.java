package io.wirewatch.bench.replay;

import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.contract.feed.HeldItems;
import io.wirewatch.ingest.memory.ChannelReader;
import io.wirewatch.ingest.memory.MemoryReader;
import io.wirewatch.ingest.memory.PartitionMemory;
import io.wirewatch.ingest.poll.Poll;
import io.wirewatch.ingest.poll.PollPlan;
import io.wirewatch.ingest.publish.CommitResult;
import io.wirewatch.ingest.publish.PollPublisher;
import io.wirewatch.ingest.schedule.PollingPolicy;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/**
 * Plays the snapshots of one channel, each at its own time: request, judgement and commit as in
 * production, and half-way another owner that knows only what Kafka holds.
 */
final class ChannelReplay {
  private static final int PARTITION = 0;
  private static final Duration EVER = Duration.ofDays(36_500);

  private final String name;
  private final ReplayStage stage;
  private final NotWellFormed broken;
  private final ReplayedFeed page = new ReplayedFeed();
  private final Expected expected = new Expected();
  private final List<String> notes = new ArrayList<>();
  private final Feed feed;
  private final Poll poll;
  private Instant now = Instant.EPOCH;
  private int refused;

  /**
   * @param remember how long an item is remembered that no snapshot shows
   */
  ChannelReplay(String name, ReplayStage stage, NotWellFormed broken, Duration remember) {
    this.name = name;
    this.stage = stage;
    this.broken = broken;
    this.feed = feed(name, stage.serve(name, page));
    this.poll =
        new Poll(
            stage,
            new PollingPolicy(Duration.ofMinutes(2), Duration.ofHours(1), new Random(7)),
            new Poll.ItemAges(EVER, remember),
            () -> now);
  }

  Outcome run(List<Snapshot> snapshots) throws IOException, InterruptedException {
    int half = snapshots.size() / 2;
    play(snapshots.subList(0, half), new PartitionMemory());
    PartitionMemory memory = play(snapshots.subList(half, snapshots.size()), takenOver());
    Verdict verdict = Verdict.of(expected, Verdict.articles(stage.kafka(), name));
    return new Outcome(
        snapshots.size(),
        expected.size(),
        verdict.published(),
        verdict.lost(),
        verdict.doubled(),
        verdict.revisions(),
        memory.of(name).flatMap(FeedMemory::held).map(HeldItems::count).orElse(0),
        refused,
        notes);
  }

  private PartitionMemory play(List<Snapshot> snapshots, PartitionMemory memory)
      throws IOException, InterruptedException {
    try (PollPublisher publisher = PollPublisher.open(stage.kafka(), PARTITION)) {
      for (Snapshot snapshot : snapshots) {
        byte[] document = snapshot.bytes();
        count(snapshot, document);
        page.show(document);
        now = snapshot.at();
        PollPlan plan = poll.run(feed, memory.of(name), memory.items(name));
        CommitResult result = publisher.commit(plan);
        if (!(result instanceof CommitResult.Committed)) {
          throw new IllegalStateException("not committed: " + result);
        }
        memory.take(plan.memory(), plan.remembered(), plan.forgotten());
        compare(snapshot, plan);
      }
    }
    return memory;
  }

  private PartitionMemory takenOver() {
    return new MemoryReader(new ChannelReader(stage.kafka(), () -> false)).read(PARTITION);
  }

  private void count(Snapshot snapshot, byte[] document) {
    OptionalInt listed = broken.items(name, snapshot);
    Optional<List<ShownItem>> items = ItemCount.wellFormed(document);
    if (listed.isPresent() && items.isPresent()) {
      notes.add("listed as not well-formed, but is: " + snapshot.name());
    }
    if (items.isPresent()) {
      expected.add(items.get());
    } else if (listed.orElse(1) > 0) {
      expected.add(ItemCount.byTags(document));
    }
  }

  /** A page that was recorded in place of a feed must be refused; all else must be read. */
  private void compare(Snapshot snapshot, PollPlan plan) {
    boolean isPage = broken.items(name, snapshot).orElse(1) == 0;
    boolean isRefused = plan.report().failure().isPresent();
    refused += isRefused ? 1 : 0;
    if (isPage != isRefused) {
      notes.add(snapshot.name() + ": " + plan.report().inWords());
    }
  }

  private static Feed feed(String name, URI url) {
    return new Feed(
        name,
        name,
        url,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }
}

package io.wirewatch.bench.ingest;

import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.contract.feed.KnownItem;
import io.wirewatch.ingest.identity.Fingerprint;
import io.wirewatch.ingest.memory.PartitionMemory;
import io.wirewatch.ingest.schedule.PollQueue;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Heap that a source takes between two polls, by filling the memory of many. */
final class StateSize {
  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final int ITEMS = 20;

  private final int sources;
  private final Random random = new Random(7);

  StateSize(int sources) {
    this.sources = sources;
  }

  /**
   * Bytes a source.
   *
   * @param state its memory: validators, times, failures
   * @param queue its place in line, one host each
   * @param items of {@value StateSize#ITEMS} known items, a source
   */
  record Bytes(long state, long queue, long items) {}

  Bytes measure() {
    String[] ids = new String[sources];
    for (int i = 0; i < sources; i++) {
      ids[i] = "source-" + i;
    }
    PartitionMemory memory = new PartitionMemory();
    long empty = used();
    for (String id : ids) {
      memory.take(memory(id), List.of(), List.of());
    }
    long withState = used();
    PollQueue queue = new PollQueue(Duration.ofSeconds(2));
    for (int i = 0; i < sources; i++) {
      queue.add(ids[i], "www.source" + i + ".example", NOW.plusMillis(i));
    }
    long withQueue = used();
    int some = Math.min(sources, 5_000);
    for (int i = 0; i < some; i++) {
      memory.take(memory(ids[i]), items(ids[i]), List.of());
    }
    long withItems = used();
    if (queue.size() + memory.itemCount() == 0) {
      throw new IllegalStateException("nothing was measured");
    }
    return new Bytes(
        (withState - empty) / sources,
        (withQueue - withState) / sources,
        (withItems - withQueue) / some);
  }

  private FeedMemory memory(String id) {
    Instant last = NOW.minusMillis(random.nextInt(3_600_000));
    return new FeedMemory(
        id,
        URI.create("https://www." + id + ".example/news/rss.xml"),
        Optional.of("W/\"" + Long.toHexString(random.nextLong()) + "\""),
        Optional.of(
            "Mon, 23 Nov 2026 09:%02d:%02d GMT"
                .formatted(last.getEpochSecond() % 60, random.nextInt(60))),
        Optional.of(hash()),
        last.plusMillis(random.nextInt(3_600_000)),
        last,
        Optional.of(last),
        Optional.of(last.minusMillis(random.nextInt(86_400_000))),
        Duration.ofMillis(120_000 + random.nextInt(3_000_000)),
        0,
        Optional.empty(),
        Optional.empty());
  }

  private List<KnownItem> items(String id) {
    List<KnownItem> items = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      items.add(
          new KnownItem(
              id, hash(), Optional.of(hash()), Optional.of(hash()), hash(), words(), 1, NOW, NOW));
    }
    return items;
  }

  /** As items are remembered: a hash of the title and one of the text. */
  private String words() {
    return hash().substring(0, 16) + "-" + hash().substring(0, 16);
  }

  private String hash() {
    return Fingerprint.of(Long.toString(random.nextLong()));
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      MEMORY.gc();
    }
    return MEMORY.getHeapMemoryUsage().getUsed();
  }
}

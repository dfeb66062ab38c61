package io.wirewatch.ingest.memory;

import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.contract.feed.KnownItem;
import io.wirewatch.ingest.identity.FeedKnowledge;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Memory of the feeds of one partition. Thread-safe as long as no two threads are at the same feed.
 */
public final class PartitionMemory {
  private static final String SAMPLE =
      "{\"feedId\":\"\",\"url\":\"https://www.com/feed/rss.xml\",\"etag\":\"\\\"W/\\\"\",\"lastModified\":\"Mon, 23"
          + " Nov 2026 09:00:00 GMT\",\"bodyHash\":\"0123456789abcdef\",\"nextPollAt\":\"2026-11-24T12:00:00.000Z\","
          + "\"lastPollAt\":\"2026-11-24T12:00:00.000Z\",\"lastSuccessAt\":\"2026-11-24T12:00:00.000Z\","
          + "\"lastUnconditionalAt\":\"2026-11-24T12:00:00.000Z\",\"interval\":\"PT15M\",\"consecutiveFailures\":0}";

  private final Packed<FeedMemory> packed = new Packed<>(Channels.FEED_MEMORY, SAMPLE);
  private final Map<String, byte[]> memories = new ConcurrentHashMap<>();
  private final Map<String, FeedKnowledge> knowledge = new ConcurrentHashMap<>();

  /** What is remembered of a feed; empty for one never asked. */
  public Optional<FeedMemory> of(String feedId) {
    return Optional.ofNullable(memories.get(feedId)).map(packed::unpack);
  }

  /** The items a feed has shown; to be changed through this class only. */
  public FeedKnowledge items(String feedId) {
    return knowledge.computeIfAbsent(feedId, any -> new FeedKnowledge());
  }

  /** How many items are known, of all feeds. */
  public int itemCount() {
    return knowledge.values().stream().mapToInt(FeedKnowledge::size).sum();
  }

  /** Takes over what a poll committed. */
  public void take(FeedMemory memory, List<KnownItem> remembered, List<KnownItem> forgotten) {
    put(memory);
    remembered.forEach(this::put);
    forgotten.forEach(item -> forget(item.feedId(), item.articleId()));
  }

  void put(FeedMemory memory) {
    memories.put(memory.feedId(), packed.pack(memory));
  }

  void put(KnownItem item) {
    items(item.feedId()).put(item);
  }

  void forget(String feedId, String articleId) {
    items(feedId).remove(articleId);
  }

  void forgetMemory(String feedId) {
    memories.remove(feedId);
  }
}

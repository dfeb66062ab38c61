package io.wirewatch.ingest.memory;

import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.contract.feed.KnownItem;
import io.wirewatch.ingest.fulltext.PagePlan;
import io.wirewatch.ingest.fulltext.WaitingPages;
import io.wirewatch.ingest.identity.FeedKnowledge;
import io.wirewatch.ingest.status.Judged;
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
  private final Map<String, Judged> judgements = new ConcurrentHashMap<>();
  private final Map<String, FeedKnowledge> knowledge = new ConcurrentHashMap<>();
  private final WaitingPages pages = new WaitingPages();

  /** What is remembered of a feed; empty for one never asked. */
  public Optional<FeedMemory> of(String feedId) {
    return Optional.ofNullable(memories.get(feedId)).map(packed::unpack);
  }

  /** The items a feed has shown; to be changed through this class only. */
  public FeedKnowledge items(String feedId) {
    return knowledge.computeIfAbsent(feedId, any -> new FeedKnowledge());
  }

  /** How the feed was last judged; empty for one never judged. */
  public Optional<Judged> judged(String feedId) {
    return Optional.ofNullable(judgements.get(feedId));
  }

  /** Remembers how a feed was judged. */
  public void put(String feedId, Judged judged) {
    judgements.put(feedId, judged);
  }

  /** The same, unless it was judged again since; then it is to be judged anew. */
  public void put(String feedId, Optional<Judged> before, Judged judged) {
    judgements.compute(
        feedId, (id, now) -> before.equals(Optional.ofNullable(now)) ? judged : judged.outdated());
  }

  /** Has a feed judged anew at the next occasion. */
  public void outdate(String feedId) {
    judgements.computeIfPresent(feedId, (id, judged) -> judged.outdated());
  }

  /** The feed is not read any more; true where somebody was told how it does. */
  public boolean forgetJudgement(String feedId) {
    return judgements.remove(feedId) != null;
  }

  /** How many items are known, of all feeds. */
  public int itemCount() {
    return knowledge.values().stream().mapToInt(FeedKnowledge::size).sum();
  }

  /** The pages that the feeds want. */
  public WaitingPages pages() {
    return pages;
  }

  /** Takes over what the end of an errand committed. */
  public void take(PagePlan plan) {
    plan.remembered().ifPresent(this::put);
    pages.remove(plan.wanted());
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

package io.wirewatch.ingest.poll;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.contract.feed.HeldItems;
import io.wirewatch.contract.feed.KnownItem;
import io.wirewatch.ingest.identity.FeedKnowledge;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Lets go of what was held back, once a person says so; the feed is not asked for it. */
public final class Release {
  private Release() {}

  /** Whether a person asked for something that is held back. */
  public static boolean isWanted(Feed feed, FeedMemory memory) {
    return memory.held().filter(held -> isBefore(held.since(), feed)).isPresent();
  }

  /** Publishes what is to be released; empty where nothing is. */
  static Optional<PollPlan> of(Feed feed, FeedMemory memory, FeedKnowledge known, Instant now) {
    if (!isWanted(feed, memory)) {
      return Optional.empty();
    }
    Predicate<KnownItem> wanted = item -> isBefore(item.firstSeenAt(), feed);
    List<KnownItem> held = known.held();
    List<KnownItem> released =
        held.stream()
            .filter(wanted)
            .sorted(Comparator.comparing(Release::date).thenComparing(KnownItem::articleId))
            .toList();
    List<Article> articles =
        released.stream().map(item -> item.held().orElseThrow().asOf(now)).toList();
    FeedMemory after = holding(memory, held.stream().filter(wanted.negate()).toList());
    PollReport report =
        new PollReport(
            feed,
            PollOutcome.RELEASED,
            after.lastFailure(),
            after.lastFailureDetail().orElse(""),
            Map.of(ItemResult.RELEASED, articles.size()),
            0,
            Duration.ZERO,
            after.nextPollAt(),
            false,
            Optional.empty());
    return Optional.of(
        new PollPlan(
            report,
            after,
            articles,
            released.stream().map(KnownItem::released).toList(),
            List.of()));
  }

  /** The memory of a feed of which these items are held back. */
  static FeedMemory holding(FeedMemory memory, Collection<KnownItem> held) {
    Optional<HeldItems> waiting =
        held.stream()
            .map(KnownItem::firstSeenAt)
            .min(Comparator.naturalOrder())
            .map(since -> new HeldItems(since, held.size()));
    return memory.held().equals(waiting)
        ? memory
        : memory.withLessons(memory.habits(), waiting, memory.overlapLostAt());
  }

  private static Instant date(KnownItem item) {
    return item.held().flatMap(Article::publishedAt).orElse(item.firstSeenAt());
  }

  private static boolean isBefore(Instant since, Feed feed) {
    return feed.releaseFloodBefore().filter(since::isBefore).isPresent();
  }
}

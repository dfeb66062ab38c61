package io.wirewatch.ingest.identity;

import io.wirewatch.ingest.parse.FeedItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When an item says it was published, where that can be true. */
final class PublishedAt {
  private static final Instant FIRST_FEEDS = Instant.parse("1990-01-01T00:00:00Z");
  private static final Duration FAST_CLOCK = Duration.ofDays(1);

  private PublishedAt() {}

  /** Empty where the item gives no date, or one before there were feeds or well after now. */
  static Optional<Instant> of(FeedItem item, Instant now) {
    return item.published()
        .or(item::updated)
        .filter(date -> date.isAfter(FIRST_FEEDS) && date.isBefore(now.plus(FAST_CLOCK)));
  }

  /** The latest date in a document; {@code now} where it has none. */
  static Instant newest(List<FeedItem> items, Instant now) {
    return items.stream()
        .flatMap(item -> of(item, now).stream())
        .max(Instant::compareTo)
        .orElse(now);
  }
}

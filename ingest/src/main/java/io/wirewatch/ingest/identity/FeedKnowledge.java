package io.wirewatch.ingest.identity;

import io.wirewatch.contract.feed.KnownItem;
import io.wirewatch.ingest.identity.SmallItems.Mark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The items one feed has shown us, found by any of their fingerprints. Most are kept small and
 * searched for; what is beyond the first thousand, or rare, is kept whole and indexed, so that no
 * feed makes its polls slow. Not thread-safe.
 */
public final class FeedKnowledge {
  static final int MOST_SMALL = 1_000;

  private final SmallItems small = new SmallItems();
  private @Nullable IndexedItems whole;
  private String feedId = "";

  /** Remembers an item, in place of what was known of the same article. */
  public void put(KnownItem item) {
    remove(item.articleId());
    feedId = item.feedId();
    if (small.size() < MOST_SMALL && SmallItems.fits(item)) {
      small.add(item);
    } else {
      whole = whole == null ? new IndexedItems() : whole;
      whole.add(item);
    }
  }

  /** Forgets an article. */
  public void remove(String articleId) {
    if (whole != null) {
      whole.remove(articleId);
    }
    int index = small.find(Mark.ARTICLE, articleId);
    if (index >= 0) {
      small.remove(index);
    }
  }

  /** How many items are known. */
  public int size() {
    return small.size() + (whole == null ? 0 : whole.size());
  }

  /** Items that are kept until a person releases them. */
  public List<KnownItem> held() {
    return kept().filter(item -> item.held().isPresent()).toList();
  }

  /** Items last seen before {@code moment}. */
  List<KnownItem> notSeenSince(Instant moment) {
    Stream<KnownItem> all =
        Stream.concat(IntStream.range(0, small.size()).mapToObj(i -> small.get(i, feedId)), kept());
    return all.filter(item -> item.lastSeenAt().isBefore(moment)).toList();
  }

  /** What is known of an article. */
  public Optional<KnownItem> byArticle(String articleId) {
    return found(Mark.ARTICLE, articleId);
  }

  Optional<KnownItem> byLink(String hash) {
    return found(Mark.LINK, hash);
  }

  Optional<KnownItem> byGuid(String hash) {
    return found(Mark.GUID, hash);
  }

  Optional<KnownItem> byOpening(String hash) {
    return found(Mark.OPENING, hash);
  }

  private Stream<KnownItem> kept() {
    return whole == null ? Stream.empty() : whole.all().stream();
  }

  private Optional<KnownItem> found(Mark mark, String hash) {
    int index = small.find(mark, hash);
    if (index >= 0) {
      return Optional.of(small.get(index, feedId));
    }
    return whole == null ? Optional.empty() : whole.find(mark, hash);
  }
}

package io.wirewatch.ingest.identity;

import io.wirewatch.contract.feed.KnownItem;
import io.wirewatch.ingest.identity.SmallItems.Mark;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The items one feed has shown us, found by any of their fingerprints; of several with one
 * fingerprint the one put last. Not thread-safe.
 */
public final class FeedKnowledge {
  private final SmallItems small = new SmallItems();

  /** By article, what is not small; nearly always empty. */
  private final Map<String, KnownItem> whole = new HashMap<>(0);

  private String feedId = "";

  /** Remembers an item, in place of what was known of the same article. */
  public void put(KnownItem item) {
    remove(item.articleId());
    feedId = item.feedId();
    if (SmallItems.fits(item)) {
      small.add(item);
    } else {
      whole.put(item.articleId(), item);
    }
  }

  /** Forgets an article. */
  public void remove(String articleId) {
    whole.remove(articleId);
    int index = small.find(Mark.ARTICLE, articleId);
    if (index >= 0) {
      small.remove(index);
    }
  }

  /** How many items are known. */
  public int size() {
    return small.size() + whole.size();
  }

  /** Items that are kept until a person releases them. */
  public List<KnownItem> held() {
    return whole.values().stream().filter(item -> item.held().isPresent()).toList();
  }

  /** Items last seen before {@code moment}. */
  List<KnownItem> notSeenSince(Instant moment) {
    Stream<KnownItem> all =
        Stream.concat(
            IntStream.range(0, small.size()).mapToObj(i -> small.get(i, feedId)),
            whole.values().stream());
    return all.filter(item -> item.lastSeenAt().isBefore(moment)).toList();
  }

  /** What is known of an article. */
  public Optional<KnownItem> byArticle(String articleId) {
    return found(Mark.ARTICLE, articleId, item -> Optional.of(item.articleId()));
  }

  Optional<KnownItem> byLink(String hash) {
    return found(Mark.LINK, hash, KnownItem::linkHash);
  }

  Optional<KnownItem> byGuid(String hash) {
    return found(Mark.GUID, hash, KnownItem::guidHash);
  }

  Optional<KnownItem> byOpening(String hash) {
    return found(Mark.OPENING, hash, item -> Optional.of(item.titleHash()));
  }

  private Optional<KnownItem> found(
      Mark mark, String hash, Function<KnownItem, Optional<String>> mine) {
    int index = small.find(mark, hash);
    return index >= 0
        ? Optional.of(small.get(index, feedId))
        : whole.values().stream()
            .filter(item -> mine.apply(item).filter(hash::equals).isPresent())
            .findFirst();
  }
}

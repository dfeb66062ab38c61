package io.wirewatch.ingest.identity;

import io.wirewatch.contract.feed.KnownItem;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The items one feed has shown us, found by any of their fingerprints. Not thread-safe. */
public final class FeedKnowledge {
  private final Map<String, KnownItem> byArticle = new HashMap<>();
  private final Map<String, KnownItem> byGuid = new HashMap<>();
  private final Map<String, KnownItem> byLink = new HashMap<>();
  private final Map<String, KnownItem> byOpening = new HashMap<>();

  /** Remembers an item, in place of what was known of the same article. */
  public void put(KnownItem item) {
    remove(item.articleId());
    byArticle.put(item.articleId(), item);
    item.guidHash().ifPresent(hash -> byGuid.put(hash, item));
    item.linkHash().ifPresent(hash -> byLink.put(hash, item));
    byOpening.put(item.titleHash(), item);
  }

  /** Forgets an article. */
  public void remove(String articleId) {
    KnownItem old = byArticle.remove(articleId);
    if (old != null) {
      old.guidHash().ifPresent(hash -> byGuid.remove(hash, old));
      old.linkHash().ifPresent(hash -> byLink.remove(hash, old));
      byOpening.remove(old.titleHash(), old);
    }
  }

  /** How many items are known. */
  public int size() {
    return byArticle.size();
  }

  /** Items that are kept until a person releases them. */
  public List<KnownItem> held() {
    return byArticle.values().stream().filter(item -> item.held().isPresent()).toList();
  }

  /** Items last seen before {@code moment}. */
  List<KnownItem> notSeenSince(Instant moment) {
    return byArticle.values().stream().filter(item -> item.lastSeenAt().isBefore(moment)).toList();
  }

  /** What is known of an article. */
  public Optional<KnownItem> byArticle(String articleId) {
    return Optional.ofNullable(byArticle.get(articleId));
  }

  Optional<KnownItem> byLink(String hash) {
    return found(byLink.get(hash));
  }

  Optional<KnownItem> byGuid(String hash) {
    return found(byGuid.get(hash));
  }

  Optional<KnownItem> byOpening(String hash) {
    return found(byOpening.get(hash));
  }

  private static Optional<KnownItem> found(@Nullable KnownItem item) {
    return Optional.ofNullable(item);
  }
}

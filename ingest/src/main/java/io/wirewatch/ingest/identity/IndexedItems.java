package io.wirewatch.ingest.identity;

import io.wirewatch.contract.feed.KnownItem;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Known items as they are, each found by any of its marks without a search. Not thread-safe. */
final class IndexedItems {
  private final Map<String, KnownItem> byArticle = new HashMap<>();
  private final Map<String, KnownItem> byGuid = new HashMap<>();
  private final Map<String, KnownItem> byLink = new HashMap<>();
  private final Map<String, KnownItem> byOpening = new HashMap<>();

  void add(KnownItem item) {
    byArticle.put(item.articleId(), item);
    item.guidHash().ifPresent(hash -> byGuid.put(hash, item));
    item.linkHash().ifPresent(hash -> byLink.put(hash, item));
    byOpening.put(item.titleHash(), item);
  }

  void remove(String articleId) {
    KnownItem old = byArticle.remove(articleId);
    if (old != null) {
      old.guidHash().ifPresent(hash -> byGuid.remove(hash, old));
      old.linkHash().ifPresent(hash -> byLink.remove(hash, old));
      byOpening.remove(old.titleHash(), old);
    }
  }

  int size() {
    return byArticle.size();
  }

  Collection<KnownItem> all() {
    return byArticle.values();
  }

  Optional<KnownItem> find(SmallItems.Mark mark, String hash) {
    Map<String, KnownItem> index =
        switch (mark) {
          case ARTICLE -> byArticle;
          case GUID -> byGuid;
          case LINK -> byLink;
          case OPENING -> byOpening;
          case CONTENT -> throw new IllegalArgumentException("nothing is looked for by content");
        };
    return Optional.ofNullable(index.get(hash));
  }
}

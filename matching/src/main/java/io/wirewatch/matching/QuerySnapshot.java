package io.wirewatch.matching;

import java.util.ArrayList;
import java.util.List;

/** The queries of a {@link LiveQuerySet} as they were at one moment. Immutable and thread-safe. */
public final class QuerySnapshot<T> {

  private final List<Tier<T>> tiers;

  QuerySnapshot(List<Tier<T>> tiers) {
    this.tiers = tiers;
  }

  /** The queries the document answers, each with its reasons, in no particular order. */
  public List<LiveMatch<T>> match(Document document) {
    List<LiveMatch<T>> found = new ArrayList<>();
    tiers.forEach(tier -> tier.match(document, found));
    return found;
  }

  /** Number of queries. */
  public int size() {
    return tiers.stream().mapToInt(Tier::size).sum();
  }

  /** Whether there is a query under this id. */
  public boolean holds(String id) {
    return tiers.stream().anyMatch(tier -> tier.holds(id));
  }

  /** Newest first; the last is the largest. */
  List<Tier<T>> tiers() {
    return tiers;
  }
}

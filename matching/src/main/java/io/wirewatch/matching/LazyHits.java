package io.wirewatch.matching;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hits that are worked out when somebody looks: most matches are counted or folded away without
 * that.
 */
final class LazyHits extends AbstractList<Hit> implements RandomAccess {

  private final Supplier<List<Hit>> source;
  private volatile @Nullable List<Hit> hits;

  LazyHits(Supplier<List<Hit>> source) {
    this.source = source;
  }

  @Override
  public Hit get(int index) {
    return found().get(index);
  }

  @Override
  public int size() {
    return found().size();
  }

  /** Two threads may both work it out; they come to the same. */
  private List<Hit> found() {
    List<Hit> known = hits;
    if (known == null) {
      known = source.get();
      hits = known;
    }
    return known;
  }
}

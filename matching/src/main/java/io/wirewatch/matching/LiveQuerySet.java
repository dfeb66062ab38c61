package io.wirewatch.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Queries that change while articles are matched. A change costs the compiling of a few dozen
 * queries however many there are, and nobody who matches waits for it: each works on a {@link
 * QuerySnapshot}. Thread-safe.
 *
 * <p>What changed lately is compiled by itself in front of the rest, as in a log-structured merge
 * tree (O'Neil and others, 1996); once it is more than a few dozen it is merged with the rest by
 * the executor.
 *
 * @param <T> what is given with each match
 */
public final class LiveQuerySet<T> {

  /** Most queries compiled again for one change. */
  static final int RECENT = 64;

  /** So many removed ones are worth compiling the rest without them. */
  private static final int GONE = 1_024;

  private final FieldSchema schema;
  private final TermWeights weights;
  private final Executor merger;
  private volatile QuerySnapshot<T> now;
  private boolean merging;

  /**
   * An empty set.
   *
   * @param merger runs a merge of the whole set, seconds of work at a hundred thousand queries
   */
  public LiveQuerySet(FieldSchema schema, TermWeights weights, Executor merger) {
    this.schema = schema;
    this.weights = weights;
    this.merger = merger;
    this.now = new QuerySnapshot<>(List.of());
  }

  /** The queries as they are; what is changed later does not show in it. */
  public QuerySnapshot<T> snapshot() {
    return now;
  }

  /**
   * Puts and removes queries; the next snapshot has all of it.
   *
   * @throws IllegalArgumentException if a query cannot be compiled; then nothing was changed
   */
  public void change(Collection<LiveQuery<T>> put, Collection<String> removed) {
    if (publish(put, removed)) {
      merger.execute(this::merge);
    }
  }

  /** Whether a merge is due. */
  private synchronized boolean publish(Collection<LiveQuery<T>> put, Collection<String> removed) {
    Set<String> ids = new HashSet<>(removed);
    put.forEach(query -> ids.add(query.id()));
    List<Tier<T>> tiers = new ArrayList<>();
    now.tiers().stream().map(tier -> tier.without(ids)).forEach(tiers::add);
    if (!put.isEmpty()) {
      addTo(tiers, put);
    }
    now = new QuerySnapshot<>(List.copyOf(tiers));
    boolean due = !merging && (tiers.size() > 2 || isWorn(tiers));
    merging |= due;
    return due;
  }

  private void addTo(List<Tier<T>> tiers, Collection<LiveQuery<T>> put) {
    Map<String, Query> queries = new HashMap<>();
    Map<String, T> values = new HashMap<>();
    if (tiers.size() > 1 && tiers.get(0).size() + put.size() <= RECENT) {
      tiers.remove(0).copyTo(queries, values);
    }
    for (LiveQuery<T> query : put) {
      queries.put(query.id(), query.query());
      values.put(query.id(), query.value());
    }
    tiers.add(0, Tier.of(builder(), queries, values));
  }

  private static <T> boolean isWorn(List<Tier<T>> tiers) {
    return !tiers.isEmpty() && tiers.get(tiers.size() - 1).gone().size() > GONE;
  }

  /** Merges all but the newest tier, which goes on changing. */
  private void merge() {
    List<Tier<T>> all = now.tiers();
    List<Tier<T>> old = all.subList(all.size() > 1 ? 1 : 0, all.size());
    try {
      swap(old, Tier.merged(builder(), old));
    } finally {
      synchronized (this) {
        merging = false;
      }
    }
  }

  private synchronized void swap(List<Tier<T>> old, Tier<T> merged) {
    List<Tier<T>> tiers = now.tiers();
    int kept = tiers.size() - old.size();
    Set<String> gone = new HashSet<>();
    for (int i = 0; i < old.size(); i++) {
      Set<String> goneBefore = old.get(i).gone();
      tiers.get(kept + i).gone().stream().filter(id -> !goneBefore.contains(id)).forEach(gone::add);
    }
    List<Tier<T>> swapped = new ArrayList<>(tiers.subList(0, kept));
    swapped.add(merged.without(gone));
    now = new QuerySnapshot<>(List.copyOf(swapped));
  }

  private QuerySet.Builder builder() {
    return QuerySet.builder(schema).weights(weights);
  }
}

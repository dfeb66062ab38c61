package io.wirewatch.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Part of a {@link LiveQuerySet}: queries compiled together, less those replaced or removed since.
 * Immutable.
 *
 * @param set all that were compiled
 * @param values what was put with each
 * @param gone ids whose matches no longer count
 */
record Tier<T>(QuerySet set, Map<String, T> values, Set<String> gone) {

  static <T> Tier<T> of(
      QuerySet.Builder builder, Map<String, Query> queries, Map<String, T> values) {
    queries.forEach(builder::add);
    return new Tier<>(builder.build(), values, Set.of());
  }

  /** Queries that still count. */
  int size() {
    return values.size() - gone.size();
  }

  boolean holds(String id) {
    return values.containsKey(id) && !gone.contains(id);
  }

  Tier<T> without(Set<String> ids) {
    Set<String> more = new HashSet<>();
    ids.stream().filter(this::holds).forEach(more::add);
    if (more.isEmpty()) {
      return this;
    }
    more.addAll(gone);
    return new Tier<>(set, values, more);
  }

  /** Gives the queries that still count, and what was put with them. */
  void copyTo(Map<String, Query> queries, Map<String, T> kept) {
    BiConsumer<String, Query> copy =
        (id, query) -> {
          if (!gone.contains(id)) {
            queries.put(id, query);
            kept.put(id, value(id));
          }
        };
    set.forEach(copy);
  }

  void match(Document document, List<LiveMatch<T>> found) {
    for (Match match : set.match(document)) {
      if (!gone.contains(match.id())) {
        found.add(new LiveMatch<>(match.id(), value(match.id()), match.hits()));
      }
    }
  }

  private T value(String id) {
    return Objects.requireNonNull(values.get(id), id);
  }

  /** One tier of all that still counts in these. */
  static <T> Tier<T> merged(QuerySet.Builder builder, List<Tier<T>> tiers) {
    Map<String, Query> queries = new HashMap<>();
    Map<String, T> values = new HashMap<>();
    tiers.forEach(tier -> tier.copyTo(queries, values));
    return of(builder, queries, values);
  }
}

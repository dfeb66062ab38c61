package io.wirewatch.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the places of a tree by reading the document through: slow, simple, and so the judge of
 * {@link Places}.
 */
final class HitFinder {

  private final List<String> textFields;
  private final Document document;

  HitFinder(List<String> textFields, Document document) {
    this.textFields = textFields;
    this.document = document;
  }

  /** The hits of a query, or nothing if the document does not match it. */
  Optional<List<Hit>> hits(Query query) {
    List<Hit> hits = new ArrayList<>();
    if (!collect(query, hits)) {
      return Optional.empty();
    }
    List<Hit> sorted =
        hits.stream()
            .distinct()
            .sorted(
                Comparator.comparingInt(this::fieldOrder)
                    .thenComparingInt(Hit::start)
                    .thenComparingInt(Hit::end))
            .limit(QuerySet.MAX_HITS)
            .toList();
    return Optional.of(sorted);
  }

  private int fieldOrder(Hit hit) {
    int order = textFields.indexOf(hit.field());
    return order < 0 ? textFields.size() : order;
  }

  private boolean collect(Query query, List<Hit> hits) {
    if (query instanceof Query.And and) {
      return collectAll(and, hits);
    }
    if (query instanceof Query.Or or) {
      return collectAny(or, hits);
    }
    if (query instanceof Query.Not not) {
      return !collect(not.part(), new ArrayList<>());
    }
    return query instanceof Query.Keyword keyword
        ? collectKeyword(keyword, hits)
        : collectLeaf(query, hits);
  }

  private boolean collectAll(Query.And and, List<Hit> hits) {
    List<Hit> found = new ArrayList<>();
    for (Query part : and.parts()) {
      if (!collect(part, found)) {
        return false;
      }
    }
    hits.addAll(found);
    return true;
  }

  private boolean collectAny(Query.Or or, List<Hit> hits) {
    boolean any = false;
    for (Query part : or.parts()) {
      any |= collect(part, hits);
    }
    return any;
  }

  private boolean collectKeyword(Query.Keyword keyword, List<Hit> hits) {
    boolean any = false;
    for (Document.KeywordValue value : document.keywords()) {
      if (value.field().equals(keyword.field()) && value.folded().equals(keyword.value())) {
        hits.add(new Hit(value.field(), 0, value.length(), keyword.toString()));
        any = true;
      }
    }
    return any;
  }

  private boolean collectLeaf(Query leaf, List<Hit> hits) {
    int before = hits.size();
    Optional<String> only = fieldOf(leaf);
    for (Document.TextValue text : document.texts()) {
      if (only.map(text.field()::equals).orElse(textFields.contains(text.field()))) {
        for (Occurrences.Run run : new Occurrences(text.tokens()).of(leaf)) {
          int start = text.tokens().start(run.first());
          int end = text.tokens().end(run.last());
          hits.add(new Hit(text.field(), start, end, leaf.toString()));
        }
      }
    }
    return hits.size() > before;
  }

  private static Optional<String> fieldOf(Query leaf) {
    if (leaf instanceof Query.Word word) {
      return word.field();
    }
    if (leaf instanceof Query.Wildcard wildcard) {
      return wildcard.field();
    }
    return leaf instanceof Query.Phrase phrase ? phrase.field() : ((Query.Near) leaf).field();
  }
}

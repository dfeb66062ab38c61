package io.wirewatch.matching;

import io.wirewatch.matching.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One document read against a {@link QuerySet}: which queries it answers and, of those asked for,
 * where. Belongs to one thread; not to be used once closed, since its memory serves the next.
 */
public final class Reading implements AutoCloseable {

  private final QuerySet set;
  private final Document document;
  private final Workspace workspace;
  private final Runnable clock;
  private final List<String> ids = new ArrayList<>();
  private final List<Integer> queries = new ArrayList<>();

  Reading(QuerySet set, Document document, Workspace workspace, Runnable clock) {
    this.set = set;
    this.document = document;
    this.workspace = workspace;
    this.clock = clock;
  }

  /** Takes the places of a query. */
  @FunctionalInterface
  public interface SpanListener {

    /**
     * A place that earned the match.
     *
     * @param field the field it is in
     * @param start UTF-16 offset in that field's text, inclusive
     * @param end UTF-16 offset in that field's text, exclusive
     */
    void span(String field, int start, int end);
  }

  private interface PlaceListener {
    void place(int leaf, String field, int start, int end);
  }

  void add(int query) {
    set.forEachId(
        query,
        id -> {
          ids.add(id);
          queries.add(query);
        });
  }

  /** Ids of the queries the document answers, in no particular order. */
  public List<String> ids() {
    return ids;
  }

  /**
   * Gives the places that earned a match, in field and reading order: those of {@link Match#hits},
   * without what each was looked for as.
   *
   * @param i which of the {@link #ids}
   */
  public void spans(int i, SpanListener listener) {
    forEachPlace(queries.get(i), (leaf, field, start, end) -> listener.span(field, start, end));
  }

  /** The places that earned a match, each with the expression it was looked for as. */
  List<Hit> hits(int query) {
    List<Hit> hits = new ArrayList<>();
    Map<Integer, String> expressions = new HashMap<>();
    forEachPlace(
        query,
        (leaf, field, start, end) -> {
          String expression = expressions.computeIfAbsent(leaf, at -> set.tree(at).toString());
          hits.add(new Hit(field, start, end, expression));
        });
    return List.copyOf(hits);
  }

  private void forEachPlace(int query, PlaceListener listener) {
    clock.run();
    for (Place place : workspace.places().of(set.start(query), document)) {
      if (place.first() == Place.WHOLE_VALUE) {
        Query.Keyword keyword = (Query.Keyword) set.tree(place.leaf());
        listener.place(place.leaf(), keyword.field(), 0, place.last());
      } else {
        giveWords(place, listener);
      }
    }
  }

  private void giveWords(Place place, PlaceListener listener) {
    int field = workspace.sightings().fieldOf(place.first());
    String name = set.textField(field);
    Tokens tokens = document.tokens(name).orElseThrow();
    int base = workspace.sightings().fieldStart(field);
    int start = tokens.start(place.first() - base);
    listener.place(place.leaf(), name, start, tokens.end(place.last() - base));
  }

  @Override
  public void close() {
    set.giveBack(workspace);
  }
}

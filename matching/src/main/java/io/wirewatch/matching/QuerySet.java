package io.wirewatch.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/**
 * Many queries, compiled to be matched together against one document. Immutable and safe to share.
 *
 * <p>Every term any query uses has a number; a document's tokens are looked up once, and only
 * queries filed under a term it holds are looked at.
 */
public final class QuerySet {

  /** Most hits listed for one match. */
  public static final int MAX_HITS = 200;

  private final FieldSchema schema;
  private final Vocabulary vocabulary;
  private final Programs programs;
  private final ConcurrentLinkedDeque<Workspace> workspaces = new ConcurrentLinkedDeque<>();

  QuerySet(FieldSchema schema, Vocabulary vocabulary, Programs programs) {
    this.schema = schema;
    this.vocabulary = vocabulary;
    this.programs = programs;
  }

  private record Workspace(Sightings sightings, Evaluation evaluation) {}

  /** A builder for queries over these fields. */
  public static Builder builder(FieldSchema schema) {
    return new Builder(schema);
  }

  /** Number of queries. */
  public int size() {
    return programs.idCount();
  }

  /** The queries the document answers, each with its reasons, in no particular order. */
  public List<Match> match(Document document) {
    List<Match> matches = new ArrayList<>();
    forEachMatching(document, query -> addMatches(query, document, matches));
    return matches;
  }

  /** Gives each query's id with its tree. */
  void forEach(BiConsumer<String, Query> action) {
    for (int query = 0; query < programs.count(); query++) {
      Query tree = tree(query);
      action.accept(programs.id(query), tree);
      programs.otherIds(query).forEach(id -> action.accept(id, tree));
    }
  }

  private void addMatches(int query, Document document, List<Match> matches) {
    List<Hit> hits = new LazyHits(() -> hits(query, document));
    matches.add(new Match(programs.id(query), hits));
    programs.otherIds(query).forEach(id -> matches.add(new Match(id, hits)));
  }

  private List<Hit> hits(int query, Document document) {
    return new HitFinder(schema.textFields(), document).hits(tree(query)).orElseThrow();
  }

  private Query tree(int query) {
    return new Decoder(schema, vocabulary.dictionary(), programs.code())
        .decode(programs.start(query));
  }

  private void forEachMatching(Document document, IntConsumer action) {
    Workspace workspace = borrow();
    Sightings sightings = workspace.sightings;
    vocabulary.look(document, sightings);
    for (int i = 0; i < sightings.seenCount(); i++) {
      int term = sightings.seen(i);
      readRow(programs.rowStart(term), programs.rowEnd(term), workspace, action);
    }
    workspaces.push(workspace);
  }

  private void readRow(int from, int to, Workspace workspace, IntConsumer action) {
    int[] code = programs.code();
    int at = from;
    while (at < to) {
      int entry = code[at++];
      boolean matches = true;
      if (Rows.isOpen(entry)) {
        matches = workspace.evaluation.matches(at);
        at += Code.length(code[at]);
      }
      if (matches && (!Rows.isShared(entry) || workspace.sightings.firstLook(Rows.query(entry)))) {
        action.accept(Rows.query(entry));
      }
    }
  }

  private Workspace borrow() {
    Workspace free = workspaces.poll();
    if (free != null) {
      return free;
    }
    Sightings sightings =
        new Sightings(vocabulary.size(), programs.count(), schema.textFields().size());
    return new Workspace(sightings, new Evaluation(programs.code(), sightings));
  }

  /** Collects the queries of a set. */
  public static final class Builder {

    private final FieldSchema schema;
    private final Map<String, Query> queries = new LinkedHashMap<>();
    private TermWeights weights = TermWeights.builtIn();

    private Builder(FieldSchema schema) {
      this.schema = schema;
    }

    /** Files queries by these weights rather than by the built-in table. */
    public Builder weights(TermWeights counted) {
      this.weights = counted;
      return this;
    }

    /**
     * Adds a query parsed with the same fields; a later one under the same id replaces the earlier.
     */
    public Builder add(String id, Query query) {
      queries.put(id, query);
      return this;
    }

    /** The compiled set. */
    public QuerySet build() {
      return new Compiler(schema, weights).compile(queries);
    }
  }
}

package io.wirewatch.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

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
    Workspace workspace = look(document);
    workspace.evaluate(() -> {});
    for (int query : workspace.answered()) {
      List<Hit> hits = new LazyHits(() -> hits(query, document));
      forEachId(query, id -> matches.add(new Match(id, hits)));
    }
    giveBack(workspace);
    return matches;
  }

  /**
   * Reads the document; whoever asks for few of the reasons, and at once, saves by this.
   *
   * @param clock run now and then, here and while places are given; it may throw to end the work
   */
  public Reading read(Document document, Runnable clock) {
    Workspace workspace = look(document);
    workspace.evaluate(clock);
    Reading reading = new Reading(this, document, workspace, clock);
    for (int query : workspace.answered()) {
      reading.add(query);
    }
    return reading;
  }

  private List<Hit> hits(int query, Document document) {
    try (Reading again = new Reading(this, document, look(document), () -> {})) {
      return again.hits(query);
    }
  }

  /** Gives each query's id with its tree. */
  void forEach(BiConsumer<String, Query> action) {
    for (int query = 0; query < programs.count(); query++) {
      Query tree = tree(start(query));
      forEachId(query, id -> action.accept(id, tree));
    }
  }

  /** Gives all ids a query was added under. */
  void forEachId(int query, Consumer<String> action) {
    action.accept(programs.id(query));
    programs.otherIds(query).forEach(action);
  }

  /** Where the tree of a query is written. */
  int start(int query) {
    return programs.start(query);
  }

  /** The tree or leaf that is written there. */
  Query tree(int at) {
    return new Decoder(schema, vocabulary.dictionary(), programs.code()).decode(at);
  }

  String textField(int field) {
    return schema.textFields().get(field);
  }

  /** Working memory that has seen the document. */
  private Workspace look(Document document) {
    Workspace free = workspaces.poll();
    Workspace workspace =
        free != null ? free : new Workspace(vocabulary, programs, schema.textFields().size());
    vocabulary.look(document, workspace.sightings());
    return workspace;
  }

  void giveBack(Workspace workspace) {
    workspaces.push(workspace);
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

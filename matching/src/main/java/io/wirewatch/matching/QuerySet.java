package io.wirewatch.matching;

import io.wirewatch.matching.text.TermHash;
import io.wirewatch.matching.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
  private final Dictionary dictionary;
  private final PatternIndex patterns;
  private final Programs programs;
  private final Postings postings;
  private final ConcurrentLinkedDeque<Workspace> workspaces = new ConcurrentLinkedDeque<>();

  QuerySet(
      FieldSchema schema,
      Dictionary dictionary,
      PatternIndex patterns,
      Programs programs,
      Postings postings) {
    this.schema = schema;
    this.dictionary = dictionary;
    this.patterns = patterns;
    this.programs = programs;
    this.postings = postings;
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
      for (int i = programs.idStart(query); i < programs.idStart(query + 1); i++) {
        action.accept(programs.id(i), tree);
      }
    }
  }

  private void addMatches(int query, Document document, List<Match> matches) {
    List<Hit> hits = new LazyHits(() -> hits(query, document));
    for (int i = programs.idStart(query); i < programs.idStart(query + 1); i++) {
      matches.add(new Match(programs.id(i), hits));
    }
  }

  private List<Hit> hits(int query, Document document) {
    return new HitFinder(schema.textFields(), document).hits(tree(query)).orElseThrow();
  }

  private Query tree(int query) {
    return new Decoder(schema, dictionary, programs.code()).decode(programs.start(query));
  }

  private void forEachMatching(Document document, IntConsumer action) {
    Workspace workspace = borrow();
    Sightings sightings = workspace.sightings;
    look(document, sightings);
    for (int s = 0; s < sightings.seenCount(); s++) {
      int term = sightings.seen(s);
      int end = postings.end(term);
      for (int i = postings.start(term); i < end; i++) {
        int entry = postings.entry(i);
        int query = Postings.query(entry);
        boolean proven =
            Postings.isProof(entry) || workspace.evaluation.matches(programs.start(query));
        if (proven && (!Postings.isShared(entry) || sightings.firstLook(query))) {
          action.accept(query);
        }
      }
    }
    workspaces.push(workspace);
  }

  private Workspace borrow() {
    Workspace free = workspaces.poll();
    if (free != null) {
      return free;
    }
    Sightings sightings =
        new Sightings(dictionary.size(), programs.count(), schema.textFields().size());
    return new Workspace(sightings, new Evaluation(programs.code(), sightings));
  }

  private void look(Document document, Sightings sightings) {
    sightings.begin();
    List<String> fields = schema.textFields();
    int start = 0;
    for (int field = 0; field < fields.size(); field++) {
      sightings.field(field, start);
      start +=
          document.tokens(fields.get(field)).map(Tokens::count).orElse(0) + Sightings.FIELD_GAP;
    }
    sightings.field(fields.size(), start);
    for (int field = fields.size() - 1; field >= 0; field--) {
      int first = sightings.fieldStart(field);
      document.tokens(fields.get(field)).ifPresent(tokens -> look(tokens, first, sightings));
    }
    for (Document.KeywordValue value : document.keywords()) {
      mark(value.term(), value.hash(), 0, sightings);
    }
  }

  private void look(Tokens tokens, int first, Sightings sightings) {
    for (int i = tokens.count() - 1; i >= 0; i--) {
      int term = dictionary.find(tokens, i);
      if (term != Dictionary.NONE) {
        sightings.mark(term, first + i);
      }
      if (tokens.isCapitals(i)) {
        String capitals = tokens.text(i).toUpperCase(Locale.ROOT);
        mark(capitals, TermHash.of(capitals), first + i, sightings);
      }
    }
    if (!patterns.isEmpty()) {
      for (int i = tokens.count() - 1; i >= 0; i--) {
        patterns.mark(tokens, i, first + i, sightings);
      }
    }
  }

  private void mark(String term, long hash, int position, Sightings sightings) {
    int known = dictionary.find(term, hash, TermHash.isExact(term));
    if (known != Dictionary.NONE) {
      sightings.mark(known, position);
    }
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

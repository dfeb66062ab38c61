package io.wirewatch.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many queries, matched together against one document. Immutable and safe to share. */
public final class QuerySet {

  /** Most hits listed for one match. */
  public static final int MAX_HITS = 200;

  private final FieldSchema schema;
  private final Map<String, Query> queries;

  private QuerySet(Builder builder) {
    this.schema = builder.schema;
    this.queries = Map.copyOf(builder.queries);
  }

  /** A builder for queries over these fields. */
  public static Builder builder(FieldSchema schema) {
    return new Builder(schema);
  }

  /** Number of queries. */
  public int size() {
    return queries.size();
  }

  /** The queries the document answers, each with its reasons, in no particular order. */
  public List<Match> match(Document document) {
    HitFinder finder = new HitFinder(schema.textFields(), document);
    List<Match> matches = new ArrayList<>();
    queries.forEach(
        (id, query) -> finder.hits(query).ifPresent(hits -> matches.add(new Match(id, hits))));
    return matches;
  }

  /** Collects the queries of a set. */
  public static final class Builder {

    private final FieldSchema schema;
    private final Map<String, Query> queries = new LinkedHashMap<>();

    private Builder(FieldSchema schema) {
      this.schema = schema;
    }

    /** Adds a query; a later one under the same id replaces the earlier. */
    public Builder add(String id, Query query) {
      queries.put(id, query);
      return this;
    }

    /** The compiled set. */
    public QuerySet build() {
      return new QuerySet(this);
    }
  }
}

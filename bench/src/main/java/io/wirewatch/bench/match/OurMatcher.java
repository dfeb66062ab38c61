package io.wirewatch.bench.match;

import io.wirewatch.matching.FieldSchema;
import io.wirewatch.matching.Match;
import io.wirewatch.matching.Query;
import io.wirewatch.matching.QuerySet;
import io.wirewatch.matching.TermWeights;
import io.wirewatch.matching.oracle.SampleArticle;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Our compiled set; the tokenising of each article is part of the work. */
final class OurMatcher implements Matcher {

  private final QuerySet set;

  OurMatcher(FieldSchema schema, Map<String, Query> queries, TermWeights weights) {
    QuerySet.Builder builder = QuerySet.builder(schema).weights(weights);
    queries.forEach(builder::add);
    this.set = builder.build();
  }

  int size() {
    return set.size();
  }

  @Override
  public String name() {
    return "wirewatch";
  }

  @Override
  public int count(SampleArticle article) {
    return set.match(article.document()).size();
  }

  @Override
  public Set<String> ids(SampleArticle article) {
    Set<String> ids = new HashSet<>();
    for (Match match : set.match(article.document())) {
      ids.add(match.id());
    }
    return ids;
  }
}

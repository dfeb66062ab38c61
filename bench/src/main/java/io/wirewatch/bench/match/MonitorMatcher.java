package io.wirewatch.bench.match;

import io.wirewatch.matching.Query;
import io.wirewatch.matching.oracle.LuceneTokens;
import io.wirewatch.matching.oracle.LuceneTranslator;
import io.wirewatch.matching.oracle.SampleArticle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;

/**
 * Lucene Monitor, set up as well as we know how: title and text in one field unless a query names
 * one of them, and one of the {@link MonitorSetup}s in front.
 */
final class MonitorMatcher implements Matcher, AutoCloseable {

  private static final List<String> FIELDS = List.of(SampleArticle.BOTH, "title");

  private final String name;
  private final Monitor monitor;

  MonitorMatcher(MonitorSetup setup, Map<String, Query> queries, Map<String, Integer> frequencies) {
    this.name = setup.title();
    MonitorConfiguration configuration = new MonitorConfiguration();
    configuration.setPurgeFrequency(1, TimeUnit.DAYS);
    try {
      monitor = new Monitor(new LuceneTokens(), setup.presearcher(frequencies), configuration);
      monitor.register(stored(queries));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<MonitorQuery> stored(Map<String, Query> queries) {
    LuceneTranslator translator = new LuceneTranslator(List.of(SampleArticle.BOTH));
    List<MonitorQuery> stored = new ArrayList<>(queries.size());
    queries.forEach((id, query) -> stored.add(new MonitorQuery(id, translator.translate(query))));
    return stored;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int count(SampleArticle article) {
    return match(article).getMatchCount();
  }

  @Override
  public Set<String> ids(SampleArticle article) {
    Set<String> ids = new HashSet<>();
    match(article).getMatches().forEach(match -> ids.add(match.getQueryId()));
    return ids;
  }

  private MatchingQueries<QueryMatch> match(SampleArticle article) {
    try {
      return monitor.match(article.lucene(FIELDS), QueryMatch.SIMPLE_MATCHER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

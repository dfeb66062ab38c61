package io.wirewatch.bench.match;

import io.wirewatch.bench.Spread;
import io.wirewatch.matching.FieldSchema;
import io.wirewatch.matching.LiveQuery;
import io.wirewatch.matching.LiveQuerySet;
import io.wirewatch.matching.Query;
import io.wirewatch.matching.oracle.SampleArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Changes single queries of a large set while another thread matches with it. */
final class ChangeRun {

  private final FieldSchema schema;
  private final SampleNews news;
  private final int changes;

  ChangeRun(FieldSchema schema, SampleNews news, int changes) {
    this.schema = schema;
    this.news = news;
    this.changes = changes;
  }

  /** What was seen; every figure in wall milliseconds. */
  Changed run(int count) {
    Map<String, Query> queries = news.queries(count);
    ExecutorService others = Executors.newFixedThreadPool(2);
    try {
      LiveQuerySet<String> live = new LiveQuerySet<>(schema, news.weights(), others);
      List<LiveQuery<String>> all = new ArrayList<>();
      queries.forEach((id, query) -> all.add(new LiveQuery<>(id, query, id)));
      live.change(all, List.of());
      matching(live, 2 * news.articles().size());
      List<Double> quiet = matching(live, changes);
      AtomicBoolean over = new AtomicBoolean();
      List<Double> busy = new ArrayList<>();
      Thread reader = new Thread(() -> busy.addAll(matchingUntil(live, over)), "reader");
      reader.start();
      List<Double> visible = changing(live, all);
      over.set(true);
      reader.join();
      return new Changed(count, spread(visible), spread(quiet), spread(busy));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring", e);
    } finally {
      others.shutdown();
    }
  }

  private List<Double> changing(LiveQuerySet<String> live, List<LiveQuery<String>> all) {
    List<Double> took = new ArrayList<>();
    for (int i = 0; i < changes; i++) {
      LiveQuery<String> old = all.get(i % all.size());
      Query other = all.get((i * 31 + 7) % all.size()).query();
      long start = System.nanoTime();
      live.change(List.of(new LiveQuery<>(old.id(), other, old.value())), List.of());
      took.add((System.nanoTime() - start) / 1e6);
    }
    return took;
  }

  private List<Double> matching(LiveQuerySet<String> live, int articles) {
    List<Double> took = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      took.add(matchOne(live, i));
    }
    return took;
  }

  private List<Double> matchingUntil(LiveQuerySet<String> live, AtomicBoolean over) {
    List<Double> took = new ArrayList<>();
    for (int i = 0; !over.get() || took.isEmpty(); i++) {
      took.add(matchOne(live, i));
    }
    return took;
  }

  private double matchOne(LiveQuerySet<String> live, int i) {
    SampleArticle article = news.articles().get(i % news.articles().size());
    long start = System.nanoTime();
    live.snapshot().match(article.document());
    return (System.nanoTime() - start) / 1e6;
  }

  /** Median, and from the least to the 99th percentile. */
  private static Spread spread(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int most = (int) Math.ceil(sorted.length * 0.99) - 1;
    return new Spread(sorted[sorted.length / 2], sorted[0], sorted[most]);
  }
}

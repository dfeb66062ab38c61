package io.wirewatch.bench.stories;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.bench.CpuClock;
import io.wirewatch.bench.Spread;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.Language;
import io.wirewatch.contract.article.Relevance;
import io.wirewatch.enrich.story.StoryBook;
import io.wirewatch.enrich.story.StoryItem;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What finding the story of an article costs while the story book is full. */
@Command(
    name = "neardup",
    description = "Fingerprints, look-ups and articles put into stories per CPU-second.",
    mixinStandardHelpOptions = true)
public final class NearDuplicateBenchmark implements Callable<Integer> {
  private static final int ROUND = 4_000;
  private static final int ROUNDS = 7;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--seed", description = "Draws other articles.", defaultValue = "20261124")
  private long seed;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  private final CpuClock clock = new CpuClock();

  @Override
  public Integer call() throws Exception {
    InventedEvents events = new InventedEvents(seed, Instant.parse("2026-11-20T00:00:00Z"));
    StoryBook book = new StoryBook(new NoMemory());
    Stream.generate(events::next)
        .limit(StoryBook.MOST)
        .map(NearDuplicateBenchmark::item)
        .forEach(book::place);
    double[] fingerprints = new double[ROUNDS];
    double[] lookups = new double[ROUNDS];
    double[] placed = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      List<Article> articles = Stream.generate(events::next).limit(ROUND).toList();
      long start = clock.nanos();
      List<StoryItem> items = new ArrayList<>(ROUND);
      articles.forEach(article -> items.add(item(article)));
      long found = clock.nanos();
      items.forEach(book::place);
      long end = clock.nanos();
      long keys = items.stream().mapToLong(item -> item.signals().keys()).sum();
      fingerprints[round] = ROUND * 1e9 / (found - start);
      placed[round] = ROUND * 1e9 / (end - found);
      lookups[round] = keys * 1e9 / (end - found);
    }
    report(Spread.of(fingerprints), Spread.of(placed), Spread.of(lookups));
    return 0;
  }

  private static StoryItem item(Article article) {
    EnrichedArticle enriched =
        new EnrichedArticle(
            article,
            article.id(),
            new Language("en", 1),
            new Relevance(true, 1),
            List.of(),
            "none");
    return StoryItem.of(enriched, article.fetchedAt());
  }

  private void report(Spread fingerprints, Spread placed, Spread lookups) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("remembered", StoryBook.MOST);
      figures.put("fingerprints", Math.round(fingerprints.median()));
      figures.put("placed", Math.round(placed.median()));
      figures.put("lookups", Math.round(lookups.median()));
      out.println(new ObjectMapper().writeValueAsString(figures));
    } else {
      out.printf(
          Locale.ROOT,
          "Per CPU-second, %,d articles remembered; median [least..most]; load average %.1f%n"
              + "fingerprints        %s%narticles placed     %s%nlook-ups of a key   %s%n",
          StoryBook.MOST,
          clock.load(),
          fingerprints,
          placed,
          lookups);
    }
    out.flush();
  }
}

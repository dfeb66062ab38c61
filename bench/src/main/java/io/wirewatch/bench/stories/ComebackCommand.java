package io.wirewatch.bench.stories;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.bench.CpuClock;
import io.wirewatch.bench.Spread;
import io.wirewatch.bench.process.Scratch;
import io.wirewatch.standalone.kafka.EmbeddedKafka;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * How long enrichment with a full story book is away after {@code kill -9}: from the kill to the
 * first record that a {@code read_committed} reader sees of an article published after it.
 */
@Command(
    name = "comeback",
    description =
        "Kills enrichment that remembers many stories; how soon its first record is there.",
    mixinStandardHelpOptions = true)
public final class ComebackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--stories", description = "How many it remembers.", defaultValue = "20000")
  private int stories;

  @Option(names = "--times", description = "How many kills.", defaultValue = "5")
  private int times;

  @Option(names = "--seed", description = "Draws other articles.", defaultValue = "20261124")
  private long seed;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    double[] seconds = new double[times];
    try (Scratch scratch = new Scratch("bench-comeback");
        EmbeddedKafka broker = EmbeddedKafka.start(scratch.directory().resolve("kafka"), 0);
        KilledEnrichment enrichment =
            new KilledEnrichment(scratch.directory(), broker.bootstrapServers())) {
      InventedEvents events = new InventedEvents(seed, Instant.parse("2026-11-20T00:00:00Z"));
      enrichment.fill(events, stories);
      for (int i = 0; i < times; i++) {
        seconds[i] = enrichment.killed(events).toMillis() / 1_000.0;
      }
    }
    report(Spread.of(seconds), seconds);
    return 0;
  }

  private void report(Spread spread, double[] seconds) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("stories", stories);
    figures.put("seconds", seconds);
    figures.put("median", spread.median());
    figures.put("most", spread.most());
    out.println(
        json
            ? new ObjectMapper().writeValueAsString(figures)
            : String.format(
                Locale.ROOT,
                "%,d stories remembered; kill -9 to the first committed record: median %.2f s,"
                    + " most %.2f s of %s; load average %.1f",
                stories,
                spread.median(),
                spread.most(),
                Arrays.toString(seconds),
                new CpuClock().load()));
    out.flush();
  }
}

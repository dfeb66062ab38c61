package io.wirewatch.bench.match;

import io.wirewatch.bench.CpuClock;
import io.wirewatch.matching.FieldSchema;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Many stored queries against each article: ours and Lucene Monitor's best, in articles per
 * CPU-second.
 */
@Command(
    name = "match",
    description = "Stored queries against articles: ours and Lucene Monitor at its best.",
    mixinStandardHelpOptions = true)
public final class MatchBenchmark implements Callable<Integer> {

  private static final FieldSchema SCHEMA =
      new FieldSchema(List.of("title", "text"), List.of("source", "topic"));

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Option(names = "--quick", description = "Fewer queries and rounds: under half a minute.")
  private boolean quick;

  @Option(
      names = "--seed",
      description = "Draws other articles and queries.",
      defaultValue = "20261124")
  private long seed;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    SampleNews news = new SampleNews(SCHEMA, seed);
    List<Comparison> results = new ArrayList<>();
    say(out, header());
    for (int count : quick ? List.of(1_000, 10_000) : List.of(1_000, 10_000, 100_000)) {
      Comparison result = new SizeRun(SCHEMA, plan(count), news).run(count);
      results.add(result);
      say(out, result.line());
    }
    Changed changed =
        new ChangeRun(SCHEMA, news, quick ? 500 : 5_000)
            .run(results.get(results.size() - 1).queries());
    if (json) {
      out.println(
          results.stream()
              .map(Comparison::json)
              .collect(
                  Collectors.joining(
                      ",", "{\"queries\":[", "],\"changed\":" + changed.json() + "}")));
    } else {
      out.println(growth(results));
      out.println(changed.line());
    }
    out.flush();
    return results.stream().allMatch(Comparison::equal) ? 0 : 1;
  }

  private SizeRun.Plan plan(int count) {
    if (quick) {
      return new SizeRun.Plan(
          3,
          150_000_000,
          600_000_000,
          50,
          List.of(MonitorSetup.MULTIPASS_2, MonitorSetup.MULTIPASS_3));
    }
    List<MonitorSetup> setups =
        count > 10_000
            ? List.of(MonitorSetup.MULTIPASS_2, MonitorSetup.MULTIPASS_3, MonitorSetup.MULTIPASS_4)
            : List.of(MonitorSetup.values());
    return new SizeRun.Plan(7, 400_000_000, 3_000_000_000L, 300, setups);
  }

  private String header() {
    return String.format(
        Locale.ROOT,
        "Articles of 5 kB per CPU-second, median [least..most]; load average %.1f%n"
            + "  queries  wirewatch                Lucene Monitor           ratio",
        new CpuClock().load());
  }

  private static String growth(List<Comparison> results) {
    Comparison first = results.get(0);
    Comparison last = results.get(results.size() - 1);
    return String.format(
        Locale.ROOT,
        "Cost of %,d queries is %.2f times that of %,d.",
        last.queries(),
        first.ours().median() / last.ours().median(),
        first.queries());
  }

  private void say(PrintWriter out, String line) {
    if (!json) {
      out.println(line);
      out.flush();
    }
  }
}

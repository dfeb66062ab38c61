package io.wirewatch.bench.crash;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.bench.crash.CrashDrill.Crash;
import io.wirewatch.bench.process.Scratch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench crash}: each article enriched exactly once, wherever the enrichment is killed. */
@Command(
    name = "crash",
    description =
        "Kills the enrichment at every point of its way and counts what was lost or doubled.",
    mixinStandardHelpOptions = true)
public final class CrashCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--rounds", description = "Kills at each point.", defaultValue = "3")
  private int rounds;

  @Option(names = "--seed", description = "Draws another plan.", defaultValue = "20261124")
  private long seed;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("wirewatch.home", ".")).toAbsolutePath().normalize();
    CrashDrill drill = new CrashDrill(home.resolve("config").resolve("taxonomy"), seed);
    try (Scratch scratch = new Scratch("crash")) {
      List<Crash> crashes = drill.run(scratch.directory(), List.of(FailPoint.values()), rounds);
      PrintWriter out = spec.commandLine().getOut();
      out.println(json ? new ObjectMapper().writeValueAsString(json(crashes)) : text(crashes));
      out.flush();
      return crashes.stream().allMatch(Crash::isExact) ? 0 : 1;
    }
  }

  private static Map<String, Object> json(List<Crash> crashes) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("kills", crashes.stream().filter(Crash::hit).count());
    object.put("missed", crashes.stream().filter(crash -> !crash.hit()).count());
    object.put("lost", crashes.stream().mapToInt(Crash::lost).max().orElse(0));
    object.put("doubled", crashes.stream().mapToInt(Crash::doubled).max().orElse(0));
    object.put("slowestBackMillis", slowest(crashes));
    Map<String, Long> points = new LinkedHashMap<>();
    byPoint(crashes).forEach((point, of) -> points.put(point.title(), slowest(of)));
    object.put("backMillis", points);
    return object;
  }

  private static String text(List<Crash> crashes) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%-22s %6s %6s %8s %14s%n"
            .formatted("killed", "kills", "lost", "doubled", "back after, ms"));
    byPoint(crashes)
        .forEach(
            (point, of) ->
                text.append(
                    "%-22s %6d %6d %8d %14d%n"
                        .formatted(
                            point.title(),
                            of.stream().filter(Crash::hit).count(),
                            of.stream().mapToInt(Crash::lost).max().orElse(0),
                            of.stream().mapToInt(Crash::doubled).max().orElse(0),
                            slowest(of))));
    return text
        + "Back after: from the start of the next process to its first committed article, the slowest.";
  }

  private static long slowest(List<Crash> crashes) {
    return crashes.stream().mapToLong(Crash::backMillis).max().orElse(0);
  }

  private static Map<FailPoint, List<Crash>> byPoint(List<Crash> crashes) {
    Map<FailPoint, List<Crash>> byPoint = new EnumMap<>(FailPoint.class);
    for (FailPoint point : FailPoint.values()) {
      byPoint.put(point, crashes.stream().filter(crash -> crash.point() == point).toList());
    }
    return byPoint;
  }
}

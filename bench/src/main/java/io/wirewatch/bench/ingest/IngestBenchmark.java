package io.wirewatch.bench.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.bench.Spread;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench ingest}: what reading feeds costs. */
@Command(
    name = "ingest",
    description =
        "Conditional GETs and documents per CPU-second, memory a source, requests a new item.",
    mixinStandardHelpOptions = true)
public final class IngestBenchmark implements Callable<Integer> {
  private static final int SOURCES = 50_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Feeds to read, recorded snapshots best; without it, some of our own making.")
  private @Nullable Path folder;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Option(names = "--quick", description = "Fewer and shorter rounds.")
  private boolean quick;

  @Override
  public Integer call()
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    PrintWriter out = spec.commandLine().getOut();
    List<byte[]> bodies = bodies();
    if (bodies.isEmpty()) {
      out.println("no data");
      out.flush();
      return 0;
    }
    Spread gets = new ConditionalGets(quick ? 3 : 7, quick ? 400 : 2_000).measure();
    ReadingRates.Rates rates =
        new ReadingRates(bodies, quick ? 3 : 7, quick ? 300_000_000 : 1_000_000_000).measure();
    StateSize.Bytes bytes = new StateSize(SOURCES).measure();
    PollingFigures polls = polls();
    out.println(
        json
            ? new ObjectMapper().writeValueAsString(json(gets, rates, bytes, polls))
            : text(gets, rates, bytes) + text(polls));
    out.flush();
    return 0;
  }

  private List<byte[]> bodies() throws IOException {
    Optional<Path> given = Optional.ofNullable(folder);
    if (given.isEmpty()) {
      return SampleFeeds.generated(20261124);
    }
    return Files.isDirectory(given.get()) ? SampleFeeds.of(given.get()) : List.of();
  }

  /** Only recorded snapshots tell when an item appeared. */
  private PollingFigures polls() throws IOException, InterruptedException {
    return folder == null ? PollingFigures.none() : PollingSimulation.of(folder);
  }

  private static Map<String, Object> json(
      Spread gets, ReadingRates.Rates rates, StateSize.Bytes bytes, PollingFigures polls) {
    Map<String, Object> parse = new LinkedHashMap<>();
    parse.put("ours", Math.round(rates.ours().median()));
    parse.put("rome", Math.round(rates.rome().median()));
    parse.put("ratio", rounded(rates.ratio().median()));
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("conditionalGetsPerCpuSecond", Math.round(gets.median()));
    object.put("parse", parse);
    object.put("bytesPerSource", bytes.state());
    object.put("bytesPerSourceInQueue", bytes.queue());
    object.put("bytesOfTwentyItems", bytes.items());
    object.put("unchangedToRome", rounded(rates.unchangedRatio().median()));
    if (polls.items() > 0) {
      object.put("requestsPerNewItem", rounded(polls.requestsPerNewItem()));
      object.put("secondsToFirstSight", polls.delay(0.5).toSeconds());
    }
    return object;
  }

  private static String text(Spread gets, ReadingRates.Rates rates, StateSize.Bytes bytes) {
    return String.format(
        Locale.ROOT,
        """
        conditional GETs per CPU-second   %s
        documents per CPU-second          %s, ROME %s, ratio %s
        unchanged bodies per CPU-second   %s, ratio to ROME %s
        bytes a source                    %d of state, %d in the queue, %d for 20 known items""",
        gets,
        rates.ours(),
        rates.rome(),
        rates.ratio(),
        rates.unchanged(),
        rates.unchangedRatio(),
        bytes.state(),
        bytes.queue(),
        bytes.items());
  }

  private static String text(PollingFigures polls) {
    if (polls.items() == 0) {
      return "\nrequests a new item               no recorded snapshots to play";
    }
    return String.format(
        Locale.ROOT,
        """

        requests a new item               %.1f on the recorded histories, %.0f a feed and day
        from appearing to first sight     median %d s, 90 %% within %d s""",
        polls.requestsPerNewItem(),
        polls.requestsPerDay(),
        polls.delay(0.5).toSeconds(),
        polls.delay(0.9).toSeconds());
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}

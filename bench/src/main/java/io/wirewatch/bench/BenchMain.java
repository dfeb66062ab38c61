package io.wirewatch.bench;

import io.wirewatch.bench.crash.CrashCommand;
import io.wirewatch.bench.enrich.EnrichBenchmark;
import io.wirewatch.bench.hostile.HostileCommand;
import io.wirewatch.bench.ingest.IngestBenchmark;
import io.wirewatch.bench.kills.KillsCommand;
import io.wirewatch.bench.match.MatchBenchmark;
import io.wirewatch.bench.ssrf.SsrfCommand;
import io.wirewatch.bench.stories.ComebackCommand;
import io.wirewatch.bench.stories.NearDuplicateBenchmark;
import io.wirewatch.bench.told.CrashAlertsCommand;
import io.wirewatch.runtime.logging.Logging;
import io.wirewatch.runtime.logging.LoggingSettings;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of {@code ./wirewatch bench} and {@code ./wirewatch eval}. */
@Command(
    name = "bench",
    description = "Measures speed and quality.",
    subcommands = {
      ComebackCommand.class,
      CrashAlertsCommand.class,
      CrashCommand.class,
      EnrichBenchmark.class,
      EvalCommand.class,
      HostileCommand.class,
      IngestBenchmark.class,
      KillsCommand.class,
      MatchBenchmark.class,
      NearDuplicateBenchmark.class,
      SsrfCommand.class
    })
public final class BenchMain {

  /** What is measured is printed; what a broker tells of itself would stand among it. */
  private static final LoggingSettings QUIET =
      new LoggingSettings(
          LoggingSettings.Format.TERMINAL,
          LoggingSettings.Level.ERROR,
          Map.of(
              "kafka", LoggingSettings.Level.OFF,
              "org.apache.kafka", LoggingSettings.Level.OFF,
              "state.change.logger", LoggingSettings.Level.OFF));

  private BenchMain() {}

  /** Runs the named benchmark or evaluation and exits with its status. */
  public static void main(String[] args) {
    Logging.configure("bench", QUIET, false);
    System.exit(
        new CommandLine(new BenchMain()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }
}

package io.wirewatch.bench.told;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.bench.process.Scratch;
import io.wirewatch.standalone.kafka.EmbeddedKafka;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench crash-alerts}: what people are told while programs are killed. */
@Command(
    name = "crash-alerts",
    description =
        "Kills alerts at every point of its way, or all programs at random, while news comes in;"
            + " counts what was lost, doubled or told wrongly.",
    mixinStandardHelpOptions = true)
public final class CrashAlertsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--mode",
      description =
          "points: alerts, at every point; single: all in one process, at random; services: three"
              + " processes beside a broker, at random.",
      defaultValue = "points")
  private Mode mode = Mode.POINTS;

  @Option(names = "--rounds", description = "Kills at each point.", defaultValue = "1")
  private int rounds;

  @Option(names = "--kills", description = "Kills at random.", defaultValue = "12")
  private int kills;

  @Option(names = "--feeds", description = "How many feeds.", defaultValue = "18")
  private int feeds;

  @Option(names = "--rules", description = "How many rules.", defaultValue = "30")
  private int rules;

  @Option(names = "--seed", description = "Draws another plan.", defaultValue = "20261124")
  private long seed;

  @Option(
      names = "--failing",
      description = "Share of calls that receivers fail at first.",
      defaultValue = "0.03")
  private double failing;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Option(names = "--keep", description = "Leave logs and data in place.")
  private boolean keep;

  /** What is killed. */
  enum Mode {
    POINTS,
    SINGLE,
    SERVICES
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (keep) {
      Path directory = Files.createTempDirectory("wirewatch-crash-alerts");
      int code = report(run(directory));
      spec.commandLine().getErr().println("logs and data: " + directory);
      return code;
    }
    try (Scratch scratch = new Scratch("crash-alerts")) {
      return report(run(scratch.directory()));
    }
  }

  private int report(Outcome outcome) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? new ObjectMapper().writeValueAsString(outcome.json()) : outcome.text());
    out.flush();
    return outcome.isClean() ? 0 : 1;
  }

  private Outcome run(Path directory) throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("wirewatch.home", ".")).toAbsolutePath().normalize();
    Setup setup = new Setup(directory, home);
    Plan plan = new Plan(kills, feeds, rules, failing, seed);
    return switch (mode) {
      case POINTS -> new PointsDrill(setup, plan).run(List.of(AlertPoint.values()), rounds);
      case SINGLE -> new KillDrill(setup, plan).run(setup::single);
      case SERVICES -> services(setup, plan);
    };
  }

  private static Outcome services(Setup setup, Plan plan) throws IOException, InterruptedException {
    try (EmbeddedKafka broker = EmbeddedKafka.start(setup.directory().resolve("broker"), 0)) {
      return new KillDrill(setup, plan)
          .run((feeds, webhooks) -> setup.services(broker.bootstrapServers(), feeds, webhooks));
    }
  }
}

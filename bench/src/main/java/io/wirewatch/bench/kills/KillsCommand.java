package io.wirewatch.bench.kills;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code bench kills}: {@code kill -9} of instances of ingest, over and over, and what was lost.
 */
@Command(
    name = "kills",
    description =
        "Kills instances of ingest while feeds go on; counts what was lost and what was doubled.",
    mixinStandardHelpOptions = true)
public final class KillsCommand implements Callable<Integer> {
  private static final int DRAIN_SECONDS = 180;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--times", description = "How many kills.", defaultValue = "50")
  private int times;

  @Option(names = "--feeds", description = "How many feeds.", defaultValue = "36")
  private int feeds;

  @Option(names = "--seed", description = "Draws another plan.", defaultValue = "20261124")
  private long seed;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Option(names = "--keep", description = "Leave logs and data in place.")
  private boolean keep;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("wirewatch-kills");
    try {
      Figures figures = new Drill(times, feeds, seed, false).run(directory);
      PrintWriter out = spec.commandLine().getOut();
      out.println(
          json ? new ObjectMapper().writeValueAsString(figures.json()) : figures.text(directory));
      out.flush();
      return figures.published().isExact() && figures.waiting() == 0 ? 0 : 1;
    } finally {
      if (!keep) {
        delete(directory);
      }
    }
  }

  /**
   * One run.
   *
   * @param times how many kills
   * @param hurried plain kills, each as soon as the feeds have come some documents further
   */
  record Drill(int times, int feeds, long seed, boolean hurried) {
    Figures run(Path directory) throws IOException, InterruptedException {
      try (Replay replay = new Replay(directory, feeds, seed)) {
        Chaos.Pauses between = hurried ? replay.stage()::awaitWork : TimeUnit.MILLISECONDS::sleep;
        Chaos chaos = new Chaos(replay.fleet(), new Random(seed), between, hurried);
        chaos.begin();
        chaos.kill(times);
        replay.stage().stopGrowing();
        for (int i = 0; i < DRAIN_SECONDS && replay.stage().waiting() > 0; i++) {
          TimeUnit.SECONDS.sleep(1);
        }
        return new Figures(
            chaos.kills(),
            chaos.done(),
            replay.stage().documents(),
            replay.stage().waiting(),
            replay.fleet().said("another instance took over"),
            replay.published());
      }
    }
  }

  /**
   * What came out.
   *
   * @param waiting feeds whose last document was not taken in time
   * @param fenced how often an instance noticed that another had taken over
   */
  record Figures(
      int kills,
      Map<Chaos.Kind, Integer> misfortunes,
      int documents,
      long waiting,
      long fenced,
      Published published) {

    Map<String, Object> json() {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("kills", kills);
      object.put("documents", documents);
      object.put("expected", published.expected());
      object.put("lost", published.lost().size());
      object.put("doubled", published.doubled().size());
      object.put("unexpected", published.unexpected().size());
      object.put("waiting", waiting);
      object.put("fenced", fenced);
      object.put("misfortunes", misfortunes);
      return object;
    }

    String text(Path directory) {
      String sum =
          "%d kills (%s), %,d documents, %,d revisions expected: %d lost, %d doubled, %d unexpected, %d feeds not read to their end"
              .formatted(
                  kills,
                  misfortunes,
                  documents,
                  published.expected(),
                  published.lost().size(),
                  published.doubled().size(),
                  published.unexpected().size(),
                  waiting);
      return published.isExact() ? sum : sum + "\n" + examples() + "\nlogs: " + directory;
    }

    private String examples() {
      return "lost %s\ndoubled %s\nunexpected %s"
          .formatted(
              some(published.lost()), some(published.doubled()), some(published.unexpected()));
    }

    private static List<String> some(List<String> keys) {
      return keys.subList(0, Math.min(10, keys.size()));
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> paths = Files.walk(directory)) {
      paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

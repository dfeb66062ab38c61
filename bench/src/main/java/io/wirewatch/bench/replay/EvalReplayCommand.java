package io.wirewatch.bench.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.bench.process.Scratch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eval replay}: every story of recorded channels comes out exactly once. */
@Command(
    name = "replay",
    description =
        "Replays recorded feeds through the real fetch path and a broker; counts stories lost and"
            + " doubled.",
    mixinStandardHelpOptions = true)
public final class EvalReplayCommand implements Callable<Integer> {
  private static final int MOST_DETAILS = 50;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "DIR",
      description = "A folder of snapshots named TIME_ANYTHING.xml, or one such folder a channel.")
  private Path folder = Path.of("recorded-feeds");

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Option(
      names = "--remember",
      paramLabel = "DAYS",
      description =
          "How long an item is remembered that no snapshot shows (${DEFAULT-VALUE} days: as long as"
              + " any recording; the setting's default is 90).",
      defaultValue = "36500")
  private int remember;

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    PrintWriter out = spec.commandLine().getOut();
    Map<String, List<Snapshot>> channels = channels(folder);
    if (channels.isEmpty()) {
      out.println(json ? "{\"channels\":{}}" : "no data: " + folder);
    } else {
      print(out, outcomes(channels));
    }
    out.flush();
    return 0;
  }

  private Map<String, Outcome> outcomes(Map<String, List<Snapshot>> channels)
      throws IOException, InterruptedException, ExecutionException {
    NotWellFormed broken = NotWellFormed.beside(folder);
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    try (Scratch scratch = new Scratch("replay");
        ReplayStage stage = new ReplayStage(scratch.directory())) {
      for (Map.Entry<String, List<Snapshot>> channel : channels.entrySet()) {
        outcomes.put(
            channel.getKey(),
            new ChannelReplay(channel.getKey(), stage, broken, Duration.ofDays(remember))
                .run(channel.getValue()));
      }
    }
    return outcomes;
  }

  private void print(PrintWriter out, Map<String, Outcome> outcomes) throws IOException {
    if (json) {
      Map<String, Object> figures = new LinkedHashMap<>();
      outcomes.forEach((name, outcome) -> figures.put(name, outcome.json()));
      out.println(new ObjectMapper().writeValueAsString(Map.of("channels", figures)));
      return;
    }
    out.println(Outcome.head());
    outcomes.forEach((name, outcome) -> out.println(outcome.line(name)));
    outcomes.forEach(
        (name, outcome) ->
            outcome.details().stream()
                .limit(MOST_DETAILS)
                .forEach(line -> out.println(name + ": " + line)));
  }

  private static Map<String, List<Snapshot>> channels(Path folder) throws IOException {
    Map<String, List<Snapshot>> channels = new LinkedHashMap<>();
    if (!Files.isDirectory(folder)) {
      return channels;
    }
    List<Path> places = new ArrayList<>(List.of(folder));
    try (Stream<Path> entries = Files.list(folder)) {
      places.addAll(entries.filter(Files::isDirectory).sorted().toList());
    }
    for (Path place : places) {
      List<Snapshot> snapshots = Snapshot.in(place);
      if (!snapshots.isEmpty()) {
        channels.put(String.valueOf(place.toRealPath().getFileName()), snapshots);
      }
    }
    return channels;
  }
}

package io.wirewatch.bench.hostile;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.bench.process.Scratch;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench hostile}: every row of the hostile-feed kit at once, as a fifth of all sources. */
@Command(
    name = "hostile",
    description = "Every hostile feed at once beside honest ones: lateness, heap, sockets.",
    mixinStandardHelpOptions = true)
public final class HostileCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--sources", description = "How many sources; 5,000 if nothing is said.")
  private int sources;

  @Option(names = "--seconds", description = "How long to measure.")
  private int seconds;

  @Option(names = "--quick", description = "1,000 sources, a minute and a half of measuring.")
  private boolean quick;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    int crowd = sources > 0 ? sources : quick ? 1_000 : 5_000;
    int time = seconds > 0 ? seconds : quick ? 90 : 180;
    try (Scratch scratch = new Scratch("hostile")) {
      Toll toll = new Siege(scratch.directory(), crowd, time).run();
      PrintWriter out = spec.commandLine().getOut();
      out.println(json ? new ObjectMapper().writeValueAsString(toll.json()) : toll.text());
      out.flush();
      return toll.holds() ? 0 : 1;
    }
  }
}

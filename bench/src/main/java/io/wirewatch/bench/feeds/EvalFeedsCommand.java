package io.wirewatch.bench.feeds;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a folder of feeds and says how well. */
@Command(
    name = "feeds",
    description = {
      "Judges the reading of feeds: every file under DIR is a document.",
      "With expectations, or X.json beside X.xml, fields are compared too."
    },
    mixinStandardHelpOptions = true)
public final class EvalFeedsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "A folder of feed documents.")
  private Path folder = Path.of(".");

  @Option(names = "--expectations", description = "JSON lines: file, headers, clauses.")
  private @Nullable Path expectations;

  @Option(names = "--cuts", description = "Read each file cut at this many random places too.")
  private int cuts;

  @Option(names = "--seed", description = "Of the random places (${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--errors", description = "List every expectation that is not met.")
  private boolean errors;

  @Option(names = "--json", description = "Print the figures as one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    if (!Files.isDirectory(folder)) {
      out.println("no data: there is no folder " + folder);
      out.flush();
      return 0;
    }
    Path suite = expectations;
    if (suite != null && !Files.isRegularFile(suite)) {
      throw new ParameterException(spec.commandLine(), "there is no file " + suite);
    }
    try (Reading reading = new Reading()) {
      measure(reading, out);
    }
    out.flush();
    return 0;
  }

  private void measure(Reading reading, PrintWriter out) throws IOException, InterruptedException {
    Consumer<String> failures = errors ? out::println : any -> {};
    Scores scores = new Scores();
    Path suite = expectations;
    List<Path> files = files();
    Set<Path> noDocuments = Set.of();
    if (suite != null) {
      new Expectations(reading, scores, failures).judge(suite, folder);
    } else {
      noDocuments = new GofeedPairs(reading, scores, failures).judge(files, folder);
    }
    Set<Path> expected = noDocuments;
    Documents documents = new Documents(reading, new Random(seed), cuts, failures);
    documents.read(files.stream().filter(file -> !expected.contains(file)).toList());
    print(out, scores, documents);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void print(PrintWriter out, Scores scores, Documents documents) {
    if (json) {
      ObjectNode figures = JsonNodeFactory.instance.objectNode();
      figures.set("groups", scores.json());
      figures.set("documents", documents.json());
      out.println(figures);
    } else {
      out.print((scores.isEmpty() ? "" : scores.table()) + documents.table());
    }
  }
}

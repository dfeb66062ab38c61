package io.wirewatch.standalone.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.enrich.tagging.TaxonomyTrial;
import io.wirewatch.enrich.taxonomy.Problem;
import io.wirewatch.enrich.taxonomy.Taxonomy;
import io.wirewatch.enrich.taxonomy.TaxonomyException;
import io.wirewatch.enrich.taxonomy.TaxonomyReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a taxonomy, says what is wrong by file and line, and runs its examples. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Says what is wrong with a taxonomy, by file and line, and runs its examples.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:all examples are tagged as they say", "1:something is wrong"})
final class TaxonomyCheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "DIR", description = "Default: config/taxonomy.")
  private @Nullable Path folder;

  @Option(names = "--queries", description = "Also list every query with its finds.")
  private boolean queries;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Path read = Optional.ofNullable(folder).orElse(SettingsFlags.home().resolve("config/taxonomy"));
    try {
      Taxonomy taxonomy = TaxonomyReader.read(read);
      TaxonomyTrial trial = TaxonomyTrial.of(taxonomy);
      out.println(json ? asJson(taxonomy, trial).toPrettyString() : asText(taxonomy, trial));
      return trial.failed().isEmpty() ? 0 : 1;
    } catch (TaxonomyException e) {
      out.println(json ? problems(e.problems()).toPrettyString() : e.getMessage());
      return 1;
    } finally {
      out.flush();
    }
  }

  private static ObjectNode problems(List<Problem> problems) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    problems.forEach(
        problem ->
            node.withArray("problems")
                .addObject()
                .put("file", problem.file())
                .put("line", problem.line())
                .put("message", problem.message()));
    return node;
  }

  private static ObjectNode asJson(Taxonomy taxonomy, TaxonomyTrial trial) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.putArray("problems");
    node.put("version", taxonomy.version());
    node.put("topics", taxonomy.topics().size());
    node.put("examples", trial.examples());
    ObjectNode finds = node.putObject("queries");
    new TreeMap<>(trial.finds()).forEach(finds::put);
    trial.unused().forEach(node.putArray("unused")::add);
    node.putArray("failed");
    trial.failed().forEach(failure -> add(node.withArray("failed").addObject(), failure));
    return node;
  }

  private static void add(ObjectNode node, TaxonomyTrial.Failure failure) {
    node.put("file", failure.topic() + ".yaml");
    node.put("line", failure.example().line());
    node.put("title", failure.example().title());
    node.put("positive", failure.example().positive());
    failure.given().forEach(node.putArray("given")::add);
    failure.found().stream().sorted().forEach(node.putArray("found")::add);
  }

  private String asText(Taxonomy taxonomy, TaxonomyTrial trial) {
    StringBuilder text = new StringBuilder();
    trial.failed().forEach(failure -> text.append(describe(failure)));
    if (queries) {
      new TreeMap<>(trial.finds())
          .forEach((id, finds) -> text.append("%5d  %s%n".formatted(finds, id)));
    }
    String sum =
        "Taxonomy %s: %d topics, %d queries (%d find something in no example), %d examples, %d not as"
            + " they say.";
    return text.append(
            sum.formatted(
                taxonomy.version(),
                taxonomy.topics().size(),
                trial.finds().size(),
                trial.unused().size(),
                trial.examples(),
                trial.failed().size()))
        .toString();
  }

  private static String describe(TaxonomyTrial.Failure failure) {
    boolean positive = failure.example().positive();
    return "%s.yaml line %d: %s: \"%s\"%n  topics given: %s%n  queries that found: %s%n"
        .formatted(
            failure.topic(),
            failure.example().line(),
            positive ? "should be tagged and is not" : "should not be tagged and is",
            failure.example().title(),
            listed(failure.given().stream()),
            listed(failure.found().stream().sorted()));
  }

  private static String listed(Stream<String> ids) {
    String list = ids.collect(Collectors.joining(", "));
    return list.isEmpty() ? "none" : list;
  }
}

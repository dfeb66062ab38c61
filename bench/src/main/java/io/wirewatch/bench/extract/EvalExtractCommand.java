package io.wirewatch.bench.extract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.ingest.page.ExtractedPage;
import io.wirewatch.ingest.page.PageReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eval extract}: finds the article on judged pages and says how much of it was right. */
@Command(
    name = "extract",
    description =
        "Judges the text found on pages: means of precision and recall over runs of four words, and their F1.",
    mixinStandardHelpOptions = true)
public final class EvalExtractCommand implements Callable<Integer> {
  private static final int WORST = 10;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "DIR",
      description = "Pages in the layout of Scrapinghub's benchmark or of Readability's tests.")
  private Path folder = Path.of("pages");

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  private final PageReader reader = new PageReader();
  private final Agreement agreement = new Agreement();
  private final List<Judged> judged = new ArrayList<>();

  private record Judged(String name, Shingles.Overlap overlap) {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (!Files.isDirectory(folder)) {
      out.println("no data");
      out.flush();
      return 0;
    }
    List<JudgedPage> pages = JudgedPages.in(folder);
    if (pages.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          folder
              + " holds neither ground-truth.json with html/ nor folders with source.html and expected.html");
    }
    for (JudgedPage page : pages) {
      judge(page);
    }
    out.println(json ? json().toString() : table());
    out.flush();
    return 0;
  }

  private void judge(JudgedPage page) throws IOException {
    ExtractedPage found = reader.read(bytes(page.html()), Optional.empty(), page.url());
    judged.add(new Judged(page.name(), Shingles.compare(page.text(), found.text())));
    agreement.count(page.facts(), found);
  }

  private static byte[] bytes(Path file) throws IOException {
    if (!file.toString().endsWith(".gz")) {
      return Files.readAllBytes(file);
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  /** Of the pages on which anything was found, as the benchmark has it. */
  private double precision() {
    return judged.stream()
        .map(Judged::overlap)
        .filter(one -> one.shared() + one.surplus() > 0)
        .mapToDouble(Shingles.Overlap::precision)
        .average()
        .orElse(0);
  }

  /** Of the pages on which there is anything to find. */
  private double recall() {
    return judged.stream()
        .map(Judged::overlap)
        .filter(one -> one.shared() + one.missing() > 0)
        .mapToDouble(Shingles.Overlap::recall)
        .average()
        .orElse(0);
  }

  private double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  private ObjectNode json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("pages", judged.size());
    node.put("precision", rounded(precision()));
    node.put("recall", rounded(recall()));
    node.put("f1", rounded(f1()));
    agreement
        .counts()
        .forEach((name, pair) -> node.putObject(name).put("right", pair[0]).put("of", pair[1]));
    return node;
  }

  private String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "%d pages: precision %.3f, recall %.3f, F1 %.3f%n",
            judged.size(),
            precision(),
            recall(),
            f1()));
    agreement
        .counts()
        .forEach(
            (name, pair) ->
                table.append(
                    String.format(Locale.ROOT, "%-14s %d of %d%n", name, pair[0], pair[1])));
    table.append(String.format(Locale.ROOT, "Furthest from what people found:%n"));
    judged.stream()
        .sorted(Comparator.comparingDouble(one -> one.overlap().f1()))
        .limit(WORST)
        .forEach(
            one ->
                table.append(
                    String.format(
                        Locale.ROOT,
                        "  %.3f  precision %.3f  recall %.3f  %s%n",
                        one.overlap().f1(),
                        one.overlap().precision(),
                        one.overlap().recall(),
                        one.name())));
    return table.toString().stripTrailing();
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}

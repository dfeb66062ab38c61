package io.wirewatch.bench.language;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.enrich.tagging.LanguageIdentifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges language identification on sentences, and on the same cut to the length of headlines. */
@Command(
    name = "language",
    description = "Judges language identification on folders of sentences (XX.txt a language).")
public final class EvalLanguageCommand implements Callable<Integer> {

  private static final int HEADLINE = 60;
  private static final int SHOWN = 100;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "Holds en.txt, es.txt, …: one sentence a line.")
  private Path folder = Path.of("language");

  @Option(names = "--errors", description = "List every text judged wrongly.")
  private boolean errors;

  @Option(names = "--json", description = "Print the figures as one JSON object.")
  private boolean json;

  private final LanguageIdentifier identifier = new LanguageIdentifier();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<Path> files = files();
    LanguageTally sentences = new LanguageTally();
    LanguageTally headlines = new LanguageTally();
    for (Path file : files) {
      String language = String.valueOf(file.getFileName()).replace(".txt", "");
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          judge(out, sentences, language, line.strip());
          judge(out, headlines, language, headline(line.strip()));
        }
      }
    }
    print(out, files.isEmpty(), sentences, headlines);
    return 0;
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(folder)) {
      return new ArrayList<>(
          paths
              .filter(path -> String.valueOf(path.getFileName()).matches("[a-z]{2}\\.txt"))
              .sorted()
              .toList());
    }
  }

  private void judge(PrintWriter out, LanguageTally tally, String language, String text) {
    String code = identifier.identify(text, Optional.empty()).code();
    tally.count(language, code);
    if (errors && !code.equals(LanguageTally.expected(language))) {
      String shown = text.substring(0, Math.min(SHOWN, text.length()));
      out.println(language + " called " + code + ": " + shown);
    }
  }

  /** The first words, as many as a headline has room for. */
  static String headline(String sentence) {
    if (sentence.length() <= HEADLINE) {
      return sentence;
    }
    int end = sentence.lastIndexOf(' ', HEADLINE);
    return sentence.substring(0, end <= 0 ? HEADLINE : end);
  }

  private void print(
      PrintWriter out, boolean empty, LanguageTally sentences, LanguageTally headlines) {
    if (json) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.set("sentences", sentences.json());
      node.set("headlines", headlines.json());
      out.println(node);
    } else if (empty) {
      out.println("no data");
    } else {
      out.println("Sentences\n" + sentences.table());
      out.println("Headlines (their first " + HEADLINE + " characters)\n" + headlines.table());
    }
    out.flush();
  }
}

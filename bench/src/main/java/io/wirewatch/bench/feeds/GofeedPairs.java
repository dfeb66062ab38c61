package io.wirewatch.bench.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wirewatch.ingest.parse.ParsedFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A suite in gofeed's manner: beside each document {@code X.xml} its expected reading {@code
 * X.json}; where the document is JSON itself, {@code X_expected.json}.
 */
final class GofeedPairs {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Reading reading;
  private final Scores scores;
  private final Consumer<String> failures;
  private final Set<Path> expectations = new HashSet<>();

  GofeedPairs(Reading reading, Scores scores, Consumer<String> failures) {
    this.reading = reading;
    this.scores = scores;
    this.failures = failures;
  }

  /** Judges every pair among the files; gives those that are expectations and no documents. */
  Set<Path> judge(List<Path> files, Path folder) throws IOException, InterruptedException {
    Set<Path> all = Set.copyOf(files);
    for (Path document : files) {
      Optional<Path> expected = expected(document, all);
      if (expected.isPresent()) {
        judge(document, expected.get(), folder);
      }
    }
    return expectations;
  }

  private static Optional<Path> expected(Path document, Set<Path> all) {
    String name = String.valueOf(document.getFileName());
    int dot = name.lastIndexOf('.');
    if (dot <= 0) {
      return Optional.empty();
    }
    String stem = name.substring(0, dot);
    String tail = name.substring(dot).equals(".json") ? "_expected.json" : ".json";
    return Optional.of(document.resolveSibling(stem + tail)).filter(all::contains);
  }

  /** Missing where it is none. */
  private static JsonNode json(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      return JsonNodeFactory.instance.missingNode();
    }
  }

  private void judge(Path document, Path expected, Path folder)
      throws IOException, InterruptedException {
    JsonNode theirs = json(Files.readAllBytes(expected));
    if (theirs.isMissingNode()) {
      return;
    }
    expectations.add(expected);
    Path parent = folder.relativize(document).getParent();
    String group = parent == null ? "." : String.valueOf(parent);
    ParsedFeed parsed = reading.read(Files.readAllBytes(document));
    new GofeedCase(
            parsed,
            (field, judgement) -> {
              scores.count(group, judgement);
              if (judgement == Judgement.FAILED) {
                failures.accept(folder.relativize(document) + " " + field);
              }
            })
        .compare(theirs);
  }
}

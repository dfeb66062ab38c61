package io.wirewatch.bench.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.ingest.fetch.FeedAnswer;
import io.wirewatch.ingest.parse.ParsedFeed;
import io.wirewatch.runtime.fetch.ResponseHeaders;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A suite in feedparser's manner: one JSON object a line, with file, headers and clauses. */
final class Expectations {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Reading reading;
  private final Scores scores;
  private final Consumer<String> failures;

  /**
   * @param failures told of each clause that is not met
   */
  Expectations(Reading reading, Scores scores, Consumer<String> failures) {
    this.reading = reading;
    this.scores = scores;
    this.failures = failures;
  }

  /** Judges all cases whose file is there. */
  void judge(Path expectations, Path folder) throws IOException, InterruptedException {
    for (String line : Files.readAllLines(expectations)) {
      if (!line.isBlank()) {
        judge(JSON.readTree(line), folder);
      }
    }
  }

  private void judge(JsonNode test, Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve(test.path("file").asText());
    if (!Files.isRegularFile(file) || !test.path("clauses").isArray()) {
      return;
    }
    FeedAnswer answer = Reading.answer(headers(test.path("headers")));
    URI url = Reading.SITE.resolve(path(folder.relativize(file)));
    ParsedFeed parsed = reading.read(Files.readAllBytes(file), answer, url);
    Map<String, Object> view = FeedView.of(parsed, answer);
    for (JsonNode one : test.path("clauses")) {
      Clause clause = Clause.of(one);
      Judgement judgement = clause.judge(view);
      scores.count(group(folder.relativize(file)), judgement);
      if (judgement == Judgement.FAILED) {
        String read = parsed instanceof ParsedFeed.Refused ? " " + parsed : "";
        failures.accept(folder.relativize(file) + read + "\n    " + clause.describe(view));
      }
    }
  }

  private static String path(Path relative) {
    return String.valueOf(relative).replace('\\', '/').replace(" ", "%20");
  }

  private static String group(Path relative) {
    Path parent = relative.getParent();
    return parent == null ? "." : String.valueOf(parent.getFileName());
  }

  private static ResponseHeaders headers(JsonNode pairs) {
    List<ResponseHeaders.Field> fields = new ArrayList<>();
    pairs.forEach(
        pair ->
            fields.add(new ResponseHeaders.Field(pair.path(0).asText(), pair.path(1).asText())));
    return new ResponseHeaders(fields);
  }
}

package io.wirewatch.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Every recorded snapshot is read or refused by name, in time. Runs with {@code -Dcorpus=DIR}. */
class RecordedFeedsTest {

  @Test
  void readsOrRefusesEverySnapshotInTime(TestReporter reporter) throws IOException {
    List<Path> snapshots = snapshots();
    Map<String, Integer> answers = new TreeMap<>();
    Duration slowest = Duration.ZERO;
    for (Path snapshot : snapshots) {
      byte[] bytes = Files.readAllBytes(snapshot);
      long start = System.nanoTime();

      ParsedFeed answer = Feeds.read(bytes, Optional.of("text/xml"));

      Duration took = Duration.ofNanos(System.nanoTime() - start);
      slowest = took.compareTo(slowest) > 0 ? took : slowest;
      answers.merge(
          snapshot.subpath(snapshot.getNameCount() - 2, snapshot.getNameCount() - 1)
              + " "
              + inWords(answer),
          1,
          Integer::sum);
    }
    answers.forEach((what, count) -> reporter.publishEntry(what, String.valueOf(count)));
    reporter.publishEntry("slowest", slowest.toString());
    Files.writeString(Path.of("target", "recorded-feeds.txt"), answers + " slowest " + slowest);
    assertThat(slowest).isLessThan(Duration.ofSeconds(2));
  }

  private static String inWords(ParsedFeed answer) {
    if (answer instanceof ParsedFeed.Refused refused) {
      return refused.reason().code();
    }
    ParsedFeed.Document feed = Feeds.document(answer);
    assertThat(feed.items())
        .allSatisfy(item -> assertThat(item.title() + item.text()).isNotBlank());
    return feed.items().isEmpty() ? "empty" : "items";
  }

  private static List<Path> snapshots() throws IOException {
    String corpus = System.getProperty("corpus", "");
    Assumptions.assumeFalse(corpus.isEmpty(), "skipped: no corpus");
    Path folder = Path.of(corpus, "recorded-feeds");
    Assumptions.assumeTrue(Files.isDirectory(folder), "skipped: the corpus has no recorded feeds");
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }
}

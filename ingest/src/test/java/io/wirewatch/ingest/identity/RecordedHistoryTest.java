package io.wirewatch.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.CanonicalLink;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.ingest.parse.FeedBody;
import io.wirewatch.ingest.parse.FeedItem;
import io.wirewatch.ingest.parse.ParsedFeed;
import io.wirewatch.ingest.parse.ParsingPool;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Histories of real feeds, snapshot after snapshot: each link gives one article or was recognised
 * as one, and nothing is new twice. Runs with {@code -Dcorpus=DIR}.
 */
class RecordedHistoryTest {
  private static final Duration EVER = Duration.ofDays(36_500);

  @Test
  void everyStoryOfARecordedFeedIsNewExactlyOnce() throws Exception {
    String corpus = System.getProperty("corpus", "");
    Assumptions.assumeFalse(corpus.isEmpty(), "skipped: no corpus");
    StringBuilder report = new StringBuilder();
    for (Path folder : sorted(Path.of(corpus, "recorded-feeds"))) {
      if (Files.isDirectory(folder)) {
        History history = new History(String.valueOf(folder.getFileName()));
        for (Path snapshot : sorted(folder)) {
          history.see(Files.readAllBytes(snapshot));
        }
        report.append(history.inWords());
        assertThat(history.firsts).doesNotHaveDuplicates();
        assertThat(history.linksWithoutArticle()).isEmpty();
      }
    }
    Files.writeString(Path.of("target", "recorded-history.txt"), report);
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  /** One feed's snapshots, judged in order. */
  private static final class History {
    private final Feed feed;
    private final FeedKnowledge known = new FeedKnowledge();
    private final Map<Sighting.Kind, Integer> kinds = new TreeMap<>();
    private final Set<String> links = new HashSet<>();
    private final Set<String> linksOfArticles = new HashSet<>();
    private final List<String> firsts = new java.util.ArrayList<>();
    private final List<String> merged = new java.util.ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private int snapshots;

    History(String id) {
      feed =
          new Feed(
              id,
              id,
              URI.create("https://" + id + ".example/feed"),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              false);
    }

    void see(byte[] bytes) throws InterruptedException {
      now = now.plus(Duration.ofMinutes(15));
      try (ParsingPool pool = new ParsingPool(1, Duration.ofSeconds(5))) {
        if (pool.read(new FeedBody(bytes, Optional.empty(), feed.url()))
            instanceof ParsedFeed.Document document) {
          snapshots++;
          judge(document);
        }
      }
    }

    private void judge(ParsedFeed.Document document) {
      List<Sighting> sightings = new Sightings(feed, EVER, now).in(document, known);
      for (int i = 0; i < sightings.size(); i++) {
        Sighting sighting = sightings.get(i);
        FeedItem item = document.items().get(i);
        kinds.merge(sighting.kind(), 1, Integer::sum);
        String link = item.link().flatMap(CanonicalLink::of).orElse("none");
        boolean isNewLink = links.add(link);
        if (sighting.kind() == Sighting.Kind.NEW) {
          firsts.add(sighting.article().orElseThrow().id());
          linksOfArticles.add(link);
        } else if (isNewLink) {
          merged.add(sighting.kind() + " " + link + " | " + item.title());
        }
      }
      sightings.forEach(one -> one.remembered().ifPresent(known::put));
    }

    Set<String> linksWithoutArticle() {
      Set<String> without = new HashSet<>(links);
      without.removeAll(linksOfArticles);
      without.removeIf(link -> merged.stream().anyMatch(one -> one.contains(link + " | ")));
      return without;
    }

    String inWords() {
      return feed.id()
          + ": "
          + snapshots
          + " documents, "
          + links.size()
          + " links, "
          + kinds
          + ", recognised under another link "
          + merged.size()
          + "\n  "
          + String.join("\n  ", merged)
          + "\n";
    }
  }
}

package io.wirewatch.bench.ingest;

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
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One recorded snapshot of a feed, read.
 *
 * @param at the moment of recording, from the file's name: {@code 20240321T194654Z_9454e012.xml}
 */
record RecordedDocument(Instant at, List<FeedItem> items) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
  private static final int STAMP_LENGTH = "20240321T194654Z".length();
  private static final URI BASE = URI.create("https://recorded.example/feed");

  /** The readable snapshots of a folder that hold items, in time order. */
  static List<RecordedDocument> in(Path folder) throws IOException, InterruptedException {
    List<RecordedDocument> documents = new ArrayList<>();
    try (ParsingPool parsing = new ParsingPool(1, Duration.ofSeconds(20));
        Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Optional<Instant> at = stamp(String.valueOf(file.getFileName()));
        FeedBody body = new FeedBody(Files.readAllBytes(file), Optional.empty(), BASE);
        if (at.isPresent()
            && parsing.read(body) instanceof ParsedFeed.Document document
            && !document.items().isEmpty()) {
          documents.add(new RecordedDocument(at.get(), document.items()));
        }
      }
    }
    return documents;
  }

  /** What tells an item from others here: its guid, else its link, else its title. */
  static String key(FeedItem item) {
    return item.guid().or(item::link).orElse(item.title());
  }

  /** When the item says it was published. */
  static Optional<Instant> date(FeedItem item) {
    return item.published().or(item::updated);
  }

  private static Optional<Instant> stamp(String name) {
    try {
      return name.length() < STAMP_LENGTH
          ? Optional.empty()
          : Optional.of(
              LocalDateTime.parse(name.substring(0, STAMP_LENGTH), STAMP)
                  .toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

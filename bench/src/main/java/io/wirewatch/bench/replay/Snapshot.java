package io.wirewatch.bench.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What one address answered once.
 *
 * @param file named {@code 20240321T194654Z_anything.xml}
 * @param at when, by the file's name
 */
record Snapshot(Path file, Instant at) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
  private static final Instant UNKNOWN = Instant.parse("2020-01-01T00:00:00Z");
  private static final long APART_SECONDS = 3_600;

  /** All snapshots of a folder in time order; one without a time in its name is an hour on. */
  static List<Snapshot> in(Path folder) throws IOException {
    List<Snapshot> snapshots = new ArrayList<>();
    Instant last = UNKNOWN;
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : entries.filter(Snapshot::isDocument).sorted().toList()) {
        last = time(file, last.plusSeconds(APART_SECONDS));
        snapshots.add(new Snapshot(file, last));
      }
    }
    return snapshots;
  }

  byte[] bytes() throws IOException {
    return Files.readAllBytes(file);
  }

  String name() {
    return String.valueOf(file.getFileName());
  }

  private static boolean isDocument(Path file) {
    return Files.isRegularFile(file) && String.valueOf(file.getFileName()).endsWith(".xml");
  }

  private static Instant time(Path file, Instant otherwise) {
    String stamp = String.valueOf(file.getFileName()).split("[_.]", 2)[0];
    try {
      return LocalDateTime.parse(stamp, STAMP).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return otherwise;
    }
  }
}

package io.wirewatch.standalone.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One recorded document of a feed.
 *
 * @param file named after the moment of recording: {@code 20240321T194654Z_9454e012.xml}
 * @param recordedAt that moment
 */
record Snapshot(Path file, Instant recordedAt) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
  private static final int STAMP_LENGTH = "20240321T194654Z".length();

  /** The snapshots of a folder in time order; files with other names are passed over. */
  static List<Snapshot> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .flatMap(file -> of(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
  }

  private static Optional<Snapshot> of(Path file) {
    String name = file.getFileName().toString();
    if (name.length() < STAMP_LENGTH) {
      return Optional.empty();
    }
    try {
      LocalDateTime stamp = LocalDateTime.parse(name.substring(0, STAMP_LENGTH), STAMP);
      return Optional.of(new Snapshot(file, stamp.toInstant(ZoneOffset.UTC)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}

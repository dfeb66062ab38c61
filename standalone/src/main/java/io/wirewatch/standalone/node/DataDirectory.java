package io.wirewatch.standalone.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where one process keeps everything: Kafka's log, the alerts database, mails of the demo.
 *
 * @param path made when absent
 */
public record DataDirectory(Path path) {
  private static final String MARK = "wirewatch-data";
  private static final String ADDRESS = "kafka-address";

  /** Makes the directory, readable by its owner alone, and marks it as ours. */
  public static DataDirectory open(Path path) {
    try {
      Files.createDirectories(path);
      Files.writeString(path.resolve(MARK), "Data of a Wirewatch process.\n");
      return new DataDirectory(path.toAbsolutePath().normalize());
    } catch (IOException e) {
      throw new UncheckedIOException("the data directory " + path + " cannot be used", e);
    }
  }

  /**
   * Deletes the directory and all in it, where it is one of ours.
   *
   * @throws IllegalArgumentException where it holds something else
   */
  public static void reset(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    if (!Files.exists(path.resolve(MARK))) {
      throw new IllegalArgumentException(
          path + " is not a Wirewatch data directory (it has no file " + MARK + "); not deleted");
    }
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + path, e);
    }
  }

  /** A moment kept over restarts: the one stored under a name, else {@code now}, stored. */
  public Instant moment(String name, Instant now) {
    Path file = path.resolve(name);
    try {
      if (Files.exists(file)) {
        return Instant.parse(Files.readString(file).strip());
      }
      Files.writeString(file, now.toString());
      return now;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep " + file, e);
    }
  }

  /** Keeps the address of the Kafka broker that runs on this directory, for other commands. */
  void keepAddress(String bootstrapServers) {
    try {
      Files.writeString(path.resolve(ADDRESS), bootstrapServers + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep " + path.resolve(ADDRESS), e);
    }
  }

  /** The address of the broker that runs, or last ran, on a directory; empty where none did. */
  public static Optional<String> addressIn(Path path) {
    try {
      Path file = path.resolve(ADDRESS);
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path.resolve(ADDRESS), e);
    }
  }

  /** Keeps a secret in a file that only its owner can read. */
  public Path secret(String name, String text) {
    Path file = path.resolve(name);
    try {
      Files.deleteIfExists(file);
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(file, text + "\n");
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** A file or folder in it. */
  public Path resolve(String name) {
    return path.resolve(name);
  }
}

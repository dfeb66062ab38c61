package io.wirewatch.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for one run, gone when closed. */
public record Scratch(Path directory) implements AutoCloseable {

  /** A new folder, named after the benchmark. */
  public Scratch(String name) throws IOException {
    this(Files.createTempDirectory("wirewatch-" + name + "-"));
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }
}

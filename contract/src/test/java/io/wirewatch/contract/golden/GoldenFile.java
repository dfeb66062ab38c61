package io.wirewatch.contract.golden;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.contract.catalogue.Catalogue;
import io.wirewatch.contract.catalogue.Promise;
import io.wirewatch.contract.channel.Channel;
import io.wirewatch.contract.channel.JsonSerde;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A golden record: {@code golden/<release>/<schema>-<shape>.json}.
 *
 * @param release that wrote it first
 * @param schema {@code article.v1}
 * @param shape what is special about it: "full", "least", the name of a field
 */
public record GoldenFile(String release, String schema, String shape, Path path) {
  private static final Path ROOT = Path.of("src", "test", "resources", "golden");

  /** All of them, by release and name. */
  public static List<GoldenFile> all() {
    try (Stream<Path> files = Files.walk(ROOT, 2)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(GoldenFile::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GoldenFile of(Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.json$", "");
    int end = name.lastIndexOf('-');
    if (end < 0) {
      throw new IllegalStateException(file + " is not named <schema>-<shape>.json");
    }
    return new GoldenFile(
        file.getName(file.getNameCount() - 2).toString(),
        name.substring(0, end),
        name.substring(end + 1),
        file);
  }

  /** As it was written. */
  public String json() {
    try {
      return Files.readString(path, UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read and written again by today's code. */
  public String today() {
    return again(channel());
  }

  private Channel<?> channel() {
    return Catalogue.all().stream()
        .filter(promise -> promise.schema().filter(schema::equals).isPresent())
        .map(Promise::channel)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(path + " is a record of no channel"));
  }

  private <T> String again(Channel<T> channel) {
    JsonSerde<T> serde = new JsonSerde<>(channel.type());
    return new String(serde.toBytes(serde.fromBytes(json().getBytes(UTF_8))), UTF_8);
  }

  @Override
  public String toString() {
    return release + " " + schema + " " + shape;
  }
}

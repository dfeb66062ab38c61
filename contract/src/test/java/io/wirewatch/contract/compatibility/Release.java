package io.wirewatch.contract.compatibility;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wirewatch.contract.catalogue.Catalogue;
import io.wirewatch.contract.channel.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The contract as one release has it.
 *
 * @param name "0.1", or "today" for what is in the code
 * @param schemas the producers' schemas by name: {@code article.v1}
 */
record Release(String name, List<ChannelTerms> channels, Map<String, JsonNode> schemas) {
  private static final JsonMapper JSON = EventJson.mapper();
  private static final Path KEPT = Path.of("src", "test", "resources", "releases");
  private static final Path SCHEMAS = Path.of("src", "main", "resources", "schemas");

  /** What is in the code now. */
  static Release today() throws IOException {
    List<ChannelTerms> channels = Catalogue.all().stream().map(ChannelTerms::of).toList();
    return new Release("today", channels, schemas(SCHEMAS));
  }

  /** All that were kept, oldest first. */
  static List<Release> kept() throws IOException {
    List<Path> folders;
    try (Stream<Path> found = Files.list(KEPT)) {
      folders = found.filter(Files::isDirectory).sorted().toList();
    }
    List<Release> releases = new java.util.ArrayList<>();
    for (Path folder : folders) {
      List<ChannelTerms> channels =
          JSON.readValue(
              Files.readString(folder.resolve("channels.json")), new TypeReference<>() {});
      String name = folder.getFileName().toString();
      releases.add(new Release(name, channels, schemas(folder.resolve("schemas"))));
    }
    return releases;
  }

  /** Keeps this as a release of that name; refuses where there is one. */
  void keepAs(String name) throws IOException {
    Path folder = KEPT.resolve(name);
    if (Files.exists(folder)) {
      throw new IllegalStateException("release " + name + " is kept already, and never edited");
    }
    Files.createDirectories(folder.resolve("schemas"));
    String terms = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(channels);
    Files.writeString(folder.resolve("channels.json"), terms + "\n");
    for (String schema : schemas.keySet()) {
      Files.copy(
          SCHEMAS.resolve(schema + ".json"), folder.resolve("schemas").resolve(schema + ".json"));
    }
  }

  private static Map<String, JsonNode> schemas(Path folder) throws IOException {
    Map<String, JsonNode> schemas = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".json")).sorted().toList()) {
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        schemas.put(name, JSON.readTree(Files.readString(file, UTF_8)));
      }
    }
    return schemas;
  }
}

package io.wirewatch.contract.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wirewatch.contract.channel.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is committed is what would be made now; {@code -Dcontract.write=true} makes it anew. So the
 * documents say what the catalogue says, and the catalogue nothing that the documents leave out.
 */
class PublishedTest {
  private static final JsonMapper JSON = EventJson.mapper();
  private static final Path SCHEMAS = Path.of("src", "main", "resources", "schemas");
  private static final Path PAGES = Path.of("..", "docs", "developers", "channels");

  @Test
  void theAsyncApiDocumentIsThatOfTheCatalogue() throws IOException {
    assertPublished(
        Path.of("."), Map.of("asyncapi.yaml", AsyncApiDocument.text()), "asyncapi.yaml");
  }

  @Test
  void theConsumersSchemasAreThoseOfProducersOpened() throws IOException {
    Map<String, JsonNode> producers = new TreeMap<>();
    try (Stream<Path> files = Files.list(SCHEMAS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        producers.put(name, JSON.readTree(Files.readString(file)));
      }
    }
    Map<String, String> made = new LinkedHashMap<>();
    for (var consumer : ConsumerSchemas.of(producers).entrySet()) {
      String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(consumer.getValue());
      made.put(consumer.getKey() + ".json", text + "\n");
    }

    assertPublished(SCHEMAS.resolve("consumer"), made, "*.json");
  }

  @Test
  void thereIsAPageForEachChannel() throws IOException {
    assertPublished(PAGES, ChannelPages.all(), "*.md");
  }

  private static void assertPublished(Path folder, Map<String, String> made, String files)
      throws IOException {
    if (Boolean.getBoolean("contract.write")) {
      Files.createDirectories(folder);
      for (var file : made.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    }
    Map<String, String> committed = new TreeMap<>();
    try (var found = Files.newDirectoryStream(folder, files)) {
      for (Path file : found) {
        committed.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    assertThat(committed)
        .as("make anew: mvn test -pl contract -Dtest=PublishedTest -Dcontract.write=true")
        .containsExactlyInAnyOrderEntriesOf(made);
  }
}

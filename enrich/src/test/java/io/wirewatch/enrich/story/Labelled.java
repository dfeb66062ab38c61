package io.wirewatch.enrich.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Items of ours, each with the group it belongs to. */
record Labelled(String group, StoryItem item) {
  private static final Path FILE = Path.of("src", "test", "resources", "stories", "beat.jsonl");

  static List<Labelled> read() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Labelled> items = new ArrayList<>();
    for (String line : Files.readAllLines(FILE)) {
      JsonNode node = json.readTree(line);
      Instant published = Instant.parse(node.get("published").asText());
      items.add(
          new Labelled(
              node.get("group").asText(),
              Items.revision(
                  node.get("source").asText(),
                  node.get("title").asText() + published,
                  1,
                  node.get("title").asText(),
                  node.get("text").asText() + " ",
                  published)));
    }
    return items;
  }
}

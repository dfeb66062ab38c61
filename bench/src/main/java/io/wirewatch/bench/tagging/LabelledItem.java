package io.wirewatch.bench.tagging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.article.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A news item with the topics people gave it.
 *
 * @param id of the item
 * @param title its headline
 * @param text its text
 * @param source name of the outlet
 * @param topics empty when it is not of the beat
 * @param sure whether the labellers had no doubt
 */
record LabelledItem(
    String id, String title, String text, String source, Set<String> topics, boolean sure) {

  private static final Pattern MARKUP = Pattern.compile("<[^>]*(>|$)");

  /** Reads one JSON object a line. */
  static List<LabelledItem> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<LabelledItem> items = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        items.add(of(json.readTree(line)));
      }
    }
    return items;
  }

  private static LabelledItem of(JsonNode node) {
    Set<String> topics = new TreeSet<>();
    node.path("topics").forEach(topic -> topics.add(topic.asText()));
    return new LabelledItem(
        node.path("id").asText(),
        node.path("title").asText(),
        node.path("text").asText(),
        node.path("source").asText(),
        topics,
        node.path("sure").asBoolean());
  }

  /** As ingest would publish it: plain text, cut to the limits of the contract. */
  Article article() {
    String plain = MARKUP.matcher(text).replaceAll(" ");
    return new Article(
        ArticleId.of("labelled", id.isEmpty() ? title : id),
        1,
        new Source(
            "labelled", source.isBlank() ? "unknown" : source, Optional.empty(), Optional.empty()),
        "https://labelled.example/",
        cut(title.isBlank() && plain.isBlank() ? "-" : title, Article.MAX_TITLE),
        cut(plain, Article.MAX_TEXT),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Instant.EPOCH,
        Instant.EPOCH,
        "labelled",
        false);
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}

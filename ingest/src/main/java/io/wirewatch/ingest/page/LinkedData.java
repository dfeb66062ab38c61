package io.wirewatch.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** What a page says of its article in JSON-LD, by the words of schema.org. */
final class LinkedData {
  private static final int LONGEST_SCRIPT = 400_000;
  private static final int MOST_OBJECTS = 200;
  private static final ObjectMapper JSON =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(60).build())
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private final List<JsonNode> articles = new ArrayList<>();
  private int objects;

  private LinkedData() {}

  /** Reads the page's scripts; what is no JSON is passed over. */
  static LinkedData of(List<Element> scripts) {
    LinkedData linked = new LinkedData();
    for (Element script : scripts) {
      String text = script.data().strip();
      if (!text.isEmpty() && text.length() <= LONGEST_SCRIPT) {
        linked.read(text);
      }
    }
    return linked;
  }

  Optional<String> headline() {
    return text("headline").or(() -> text("name"));
  }

  Optional<String> author() {
    return value("author").flatMap(LinkedData::names);
  }

  Optional<String> published() {
    return text("datePublished");
  }

  Optional<String> publisher() {
    return value("publisher").flatMap(LinkedData::names);
  }

  Optional<String> body() {
    return text("articleBody");
  }

  /** False where the page says that readers must pay for the rest. */
  boolean isFree() {
    return value("isAccessibleForFree")
        .filter(free -> free.asText().equalsIgnoreCase("false"))
        .isEmpty();
  }

  private void read(String text) {
    try {
      collect(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      // Many pages write JSON by hand; the rest of the page still speaks.
    }
  }

  private void collect(JsonNode node) {
    if (objects++ > MOST_OBJECTS) {
      return;
    }
    if (node.isArray()) {
      node.forEach(this::collect);
    } else if (node.isObject()) {
      if (isArticle(node.path("@type"))) {
        articles.add(node);
      } else {
        collect(node.path("@graph"));
        collect(node.path("mainEntity"));
      }
    }
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
    }
    String name = type.asText();
    return name.endsWith("Article") || name.endsWith("Posting") || name.equals("Report");
  }

  private Optional<JsonNode> value(String name) {
    return articles.stream()
        .map(one -> one.path(name))
        .filter(one -> !one.isMissingNode())
        .findFirst();
  }

  private Optional<String> text(String name) {
    return value(name)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(text -> !text.isBlank());
  }

  private static Optional<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(one -> names(one).ifPresent(names::add));
    } else {
      String name = node.isObject() ? node.path("name").asText() : node.asText();
      names.add(name.strip());
    }
    names.removeIf(String::isEmpty);
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }
}

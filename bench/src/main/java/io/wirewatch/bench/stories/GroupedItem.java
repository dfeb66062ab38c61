package io.wirewatch.bench.stories;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.Language;
import io.wirewatch.contract.article.Relevance;
import io.wirewatch.contract.article.Source;
import io.wirewatch.enrich.story.StoryItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An item and the group in which people put it.
 *
 * @param line of the file it stands on, from 1
 * @param group its own where it is in none
 */
record GroupedItem(
    int line, String group, String title, String text, String source, Instant published) {
  private static final Pattern MARKUP = Pattern.compile("<[^>]*(>|$)");

  /**
   * Reads one JSON object a line, and puts them in order of time; what has no time follows what
   * stands before it.
   *
   * @throws IllegalArgumentException that names the line that cannot be read
   */
  static List<GroupedItem> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<GroupedItem> items = new ArrayList<>();
    Instant last = Instant.EPOCH;
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        GroupedItem item = of(parsed(json, line, file, number), number, last);
        items.add(item);
        last = item.published();
      }
    }
    items.sort(Comparator.comparing(GroupedItem::published).thenComparing(GroupedItem::line));
    return items;
  }

  private static JsonNode parsed(ObjectMapper json, String line, Path file, int number) {
    try {
      JsonNode node = json.readTree(line);
      if (node.isObject()) {
        return node;
      }
      throw new IllegalArgumentException(file + " line " + number + ": not a JSON object");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          file + " line " + number + ": " + e.getOriginalMessage(), e);
    }
  }

  private static GroupedItem of(JsonNode node, int line, Instant otherwise) {
    String group = node.path("group").asText("");
    return new GroupedItem(
        line,
        group.isBlank() ? "alone on line " + line : group,
        node.path("title").asText(""),
        MARKUP.matcher(node.path("text").asText("")).replaceAll(" "),
        node.path("source").asText(""),
        time(node.path("published").asText("")).orElse(otherwise));
  }

  /** A time without a zone is taken as UTC. */
  private static Optional<Instant> time(String text) {
    try {
      TemporalAccessor time =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text, OffsetDateTime::from, LocalDateTime::from);
      return Optional.of(
          time instanceof OffsetDateTime zoned
              ? zoned.toInstant()
              : LocalDateTime.from(time).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** As the story step would get it: seen when it was published. */
  StoryItem item() {
    EnrichedArticle enriched =
        new EnrichedArticle(
            article(), "unknown", new Language("en", 1), new Relevance(true, 1), List.of(), "none");
    return StoryItem.of(enriched, published);
  }

  private Article article() {
    String outlet = source.isBlank() ? "unknown" : source;
    return new Article(
        ArticleId.of("grouped", "line " + line),
        1,
        new Source(outlet, outlet, Optional.empty(), Optional.empty()),
        "https://grouped.example/" + line,
        cut(title.isBlank() && text.isBlank() ? "-" : title, Article.MAX_TITLE),
        cut(text, Article.MAX_TEXT),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.of(published),
        published,
        published,
        "grouped",
        false);
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}

package io.wirewatch.bench.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wirewatch.ingest.parse.Category;
import io.wirewatch.ingest.parse.FeedDetails;
import io.wirewatch.ingest.parse.FeedItem;
import io.wirewatch.ingest.parse.FeedLink;
import io.wirewatch.ingest.parse.ItemDetails;
import io.wirewatch.ingest.parse.MarkedText;
import io.wirewatch.ingest.parse.Markup;
import io.wirewatch.ingest.parse.ParsedFeed;
import io.wirewatch.ingest.parse.Person;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** One pair of gofeed's suite: of what is expected, the fields that we compare. */
final class GofeedCase {
  private final ParsedFeed parsed;
  private final BiConsumer<String, Judgement> judge;

  /**
   * @param judge told of each compared field, with what was expected and read where it differs
   */
  GofeedCase(ParsedFeed parsed, BiConsumer<String, Judgement> judge) {
    this.parsed = parsed;
    this.judge = judge;
  }

  void compare(JsonNode expected) {
    if (!(parsed instanceof ParsedFeed.Document feed)) {
      boolean isEmpty = items(expected).isEmpty() && !expected.has("title");
      judge.accept("refused: " + parsed, isEmpty ? Judgement.SKIPPED : Judgement.FAILED);
      return;
    }
    feed(expected, feed);
    List<JsonNode> items = items(expected);
    for (int i = 0; i < items.size(); i++) {
      if (i < feed.items().size()) {
        item(items.get(i), feed.items().get(i));
      } else {
        judge.accept("item " + i + " is missing", Judgement.FAILED);
      }
    }
  }

  private static List<JsonNode> items(JsonNode expected) {
    List<JsonNode> items = new ArrayList<>();
    expected.path(expected.has("entries") ? "entries" : "items").forEach(items::add);
    return items;
  }

  private void feed(JsonNode expected, ParsedFeed.Document feed) {
    FeedDetails details = feed.details();
    text(expected, details.title(), "title");
    text(expected, details.subtitle(), "description", "subtitle");
    value(expected, details.link(), "link", "home_page_url");
    value(expected, feed.language(), "language");
    value(expected, details.id(), "id");
    date(expected, details.updated(), "updatedParsed", "lastBuildDateParsed");
    date(expected, details.published(), "publishedParsed", "pubDateParsed");
    people(expected, details.authors());
    categories(expected, details.categories());
    links(expected, details.links());
  }

  private void item(JsonNode expected, FeedItem item) {
    ItemDetails details = item.details();
    text(expected, details.title(), "title");
    text(expected, details.summary(), "description", "summary");
    List<MarkedText> contents = details.contents();
    each(
        expected,
        new String[] {"content", "content_html", "content_text"},
        contents,
        (value, read) -> contents.stream().anyMatch(one -> Sameness.of(one, value)));
    value(expected, item.link(), "link", "url");
    value(expected, item.guid(), "guid", "id");
    date(expected, item.updated(), "updatedParsed");
    date(expected, item.published(), "publishedParsed", "pubDateParsed");
    people(expected, details.authors());
    categories(expected, details.categories());
    links(expected, details.links());
  }

  private void text(JsonNode expected, Optional<MarkedText> ours, String... names) {
    each(expected, names, ours, (value, read) -> Sameness.of(read, value));
  }

  private void value(JsonNode expected, Optional<String> ours, String... names) {
    each(expected, names, ours, (value, read) -> Sameness.of(read, value));
  }

  private void date(JsonNode expected, Optional<Instant> ours, String... names) {
    each(expected, names, ours, (value, read) -> instant(value).equals(read));
  }

  private void people(JsonNode expected, List<Person> ours) {
    each(expected, new String[] {"authors"}, ours, (value, read) -> arePeople(value, ours));
    if (!expected.has("authors")) {
      each(expected, new String[] {"author"}, ours, (value, read) -> isPerson(value, ours, 0));
    }
  }

  private void categories(JsonNode expected, List<Category> ours) {
    List<String> terms = ours.stream().map(Category::term).toList();
    each(
        expected,
        new String[] {"categories", "tags"},
        terms,
        (value, read) -> terms(value).equals(terms));
  }

  /** The atom suite gives no link but all of them. */
  private void links(JsonNode expected, List<FeedLink> ours) {
    if (expected.path("links").path(0).isObject()) {
      List<String> hrefs = ours.stream().map(FeedLink::href).toList();
      each(
          expected,
          new String[] {"links"},
          hrefs,
          (value, read) -> value.findValuesAsText("href").equals(hrefs));
    }
  }

  private <T> void each(
      JsonNode expected, String[] names, T ours, BiPredicate<JsonNode, T> isSame) {
    for (String name : names) {
      JsonNode value = plain(expected.path(name));
      if (!value.isMissingNode() && !value.isNull()) {
        boolean same = isSame.test(value, ours);
        judge.accept(name + ": " + value + "\n    read: " + ours, Judgement.of(same));
      }
    }
  }

  /** The text of a value that comes with attributes. */
  private static JsonNode plain(JsonNode value) {
    if (!value.isObject()) {
      return value;
    }
    if (value.has("src") && !value.has("value")) {
      return JsonNodeFactory.instance.missingNode();
    }
    return value.has("value") ? value.path("value") : value;
  }

  private static List<String> terms(JsonNode categories) {
    List<String> terms = new ArrayList<>();
    categories.forEach(
        one -> terms.add(one.isTextual() ? one.asText() : first(one, "value", "term", "label")));
    return terms.stream()
        .map(GofeedCase::words)
        .filter(term -> !term.isEmpty())
        .distinct()
        .toList();
  }

  private static String first(JsonNode node, String... names) {
    return Stream.of(names)
        .filter(node::has)
        .findFirst()
        .map(n -> node.path(n).asText())
        .orElse("");
  }

  /** Names are kept without markup, in one line. */
  private static String words(String value) {
    return new MarkedText(value, Markup.PERHAPS, Optional.empty(), Reading.SITE)
        .plain()
        .replace('\n', ' ');
  }

  private static boolean arePeople(JsonNode expected, List<Person> ours) {
    for (int i = 0; i < expected.size(); i++) {
      if (!isPerson(expected.path(i), ours, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPerson(JsonNode expected, List<Person> ours, int index) {
    if (expected.isEmpty() && !expected.isTextual()) {
      return true;
    }
    if (index >= ours.size()) {
      return false;
    }
    Person person = ours.get(index);
    if (expected.isTextual()) {
      return words(expected.asText()).contains(person.name());
    }
    String name = expected.path("name").asText(person.name());
    String mail = expected.path("email").asText(person.mail().orElse(""));
    String url = expected.path("uri").asText(person.url().orElse(""));
    return name.equals(person.name())
        && mail.equals(person.mail().orElse(""))
        && url.equals(person.url().orElse(""));
  }

  private static Optional<Instant> instant(JsonNode value) {
    try {
      return Optional.of(OffsetDateTime.parse(value.asText()).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

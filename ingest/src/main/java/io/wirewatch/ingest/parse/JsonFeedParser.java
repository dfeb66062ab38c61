package io.wirewatch.ingest.parse;

import static io.wirewatch.ingest.parse.Ranked.BORROWED;
import static io.wirewatch.ingest.parse.Ranked.OWN;
import static io.wirewatch.ingest.parse.Ranked.STOPGAP;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.ingest.parse.xml.Addresses;
import io.wirewatch.ingest.parse.xml.Scope;
import java.util.Optional;

/**
 * Reads JSON Feed.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeedParser implements FeedParser {
  private static final int MAX_DEPTH = 100;

  private final ObjectMapper mapper =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
              .build());

  @Override
  public ParsedFeed parse(FeedText feed) {
    try {
      JsonNode root = mapper.readTree(feed.text().substring(feed.start()));
      return root.path("items").isArray() && isFeed(root)
          ? new Reading(feed).read(root)
          : new ParsedFeed.Refused(FailureReason.NOT_A_FEED, "JSON, but no JSON Feed");
    } catch (JsonProcessingException e) {
      return new ParsedFeed.Refused(FailureReason.MALFORMED_FEED, "not proper JSON");
    }
  }

  private static boolean isFeed(JsonNode root) {
    JsonNode first = root.path("items").path(0);
    return root.path("version").asText("").contains("jsonfeed.org")
        || root.has("title")
        || first.has("content_text")
        || first.has("content_html");
  }

  /** One document. */
  private static final class Reading {
    private final FeedText text;
    private final Scope scope;
    private final RawFeed feed = new RawFeed();

    Reading(FeedText text) {
      this.text = text;
      this.scope = text.scope();
    }

    ParsedFeed read(JsonNode root) {
      feed.title(marked(root, "title", Markup.NONE), OWN);
      feed.subtitle(marked(root, "description", Markup.NONE), OWN);
      feed.language(value(root, "language"), OWN);
      address(root, "home_page_url").ifPresent(href -> feed.link(FeedLink.of(href, "alternate")));
      feed.page(address(root, "home_page_url"), OWN);
      address(root, "feed_url").ifPresent(href -> feed.link(FeedLink.of(href, "self")));
      address(root, "next_url").ifPresent(href -> feed.link(FeedLink.of(href, "next")));
      root.path("hubs").forEach(this::hub);
      feed.image(address(root, "icon"), OWN);
      feed.image(address(root, "favicon"), BORROWED);
      root.path("authors").forEach(author -> feed.author(person(author)));
      feed.author(person(root.path("author")));
      root.path("items").forEach(this::add);
      return feed.document(true, feed.details(format(root), text.charset(), text.faults()));
    }

    private void hub(JsonNode hub) {
      address(hub, "url").ifPresent(href -> feed.link(FeedLink.of(href, "hub")));
    }

    private static String format(JsonNode root) {
      String version = root.path("version").asText("");
      String number = version.substring(version.lastIndexOf('/') + 1);
      return number.isEmpty() ? "JSON Feed" : "JSON Feed " + Characters.cut(number, 32);
    }

    private void add(JsonNode entry) {
      if (feed.hasRoom()) {
        feed.item(item(entry));
      }
    }

    private FeedItem item(JsonNode entry) {
      RawItem item = new RawItem();
      item.guid(value(entry, "id"), OWN);
      item.page(address(entry, "url"), OWN);
      item.page(address(entry, "external_url"), BORROWED);
      item.page(value(entry, "id").filter(Addresses::isWeb), STOPGAP);
      for (String field : new String[] {"url", "external_url"}) {
        address(entry, field).ifPresent(href -> item.link(FeedLink.of(href, "alternate")));
      }
      item.title(marked(entry, "title", Markup.NONE), OWN);
      item.content(marked(entry, "content_html", Markup.HTML));
      item.content(marked(entry, "content_text", Markup.NONE));
      item.summary(marked(entry, "summary", Markup.NONE), OWN);
      item.language(value(entry, "language"), OWN);
      people(entry, item);
      item.image(address(entry, "image"));
      item.image(address(entry, "banner_image"));
      entry.path("attachments").forEach(attached -> attachment(attached, item));
      item.published(value(entry, "date_published").flatMap(FeedDates::parse), OWN);
      item.updated(value(entry, "date_modified").flatMap(FeedDates::parse), OWN);
      return item.item();
    }

    private void people(JsonNode entry, RawItem item) {
      entry.path("authors").forEach(author -> item.author(person(author)));
      item.author(person(entry.path("author")));
      entry
          .path("tags")
          .forEach(
              tag ->
                  item.category(
                      CategoryField.of(tag.asText(""), Optional.empty(), Optional.empty())));
    }

    private void attachment(JsonNode attached, RawItem item) {
      address(attached, "url")
          .ifPresent(
              href ->
                  item.link(
                      new FeedLink(
                          href,
                          "enclosure",
                          value(attached, "mime_type"),
                          value(attached, "title"),
                          Optional.empty(),
                          value(attached, "size_in_bytes"))));
    }

    private Optional<Person> person(JsonNode author) {
      Optional<String> url = address(author, "url");
      return value(author, "name")
          .or(() -> url)
          .flatMap(Names::person)
          .map(person -> new Person(person.name(), person.mail(), url));
    }

    private Optional<MarkedText> marked(JsonNode node, String field, Markup markup) {
      return value(node, field)
          .map(value -> new MarkedText(value, markup, scope.language(), scope.base()));
    }

    private Optional<String> address(JsonNode node, String field) {
      return value(node, field).flatMap(one -> Addresses.resolved(scope.base(), one));
    }

    private static Optional<String> value(JsonNode node, String field) {
      JsonNode value = node.path(field);
      return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
          ? Optional.of(value.asText().strip())
          : Optional.empty();
    }
  }
}

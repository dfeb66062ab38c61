package io.wirewatch.ingest.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.contract.failure.FailureReason;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
      JsonNode root = mapper.readTree(feed.text());
      return root.path("items").isArray() && isFeed(root)
          ? read(root, feed.url())
          : new ParsedFeed.Refused(FailureReason.NOT_A_FEED, "JSON, but no JSON Feed");
    } catch (JsonProcessingException e) {
      return new ParsedFeed.Refused(FailureReason.MALFORMED_FEED, "not proper JSON");
    }
  }

  private static boolean isFeed(JsonNode root) {
    return root.path("version").asText("").contains("jsonfeed.org") || root.has("title");
  }

  private static ParsedFeed read(JsonNode root, URI url) {
    List<FeedItem> items = new ArrayList<>();
    JsonNode entries = root.path("items");
    for (int i = 0; i < Math.min(entries.size(), MAX_ITEMS); i++) {
      items.add(item(entries.path(i), url));
    }
    return new ParsedFeed.Document(
        Optional.ofNullable(text(root, "title")).map(title -> PlainText.title(title, Markup.NONE)),
        Optional.ofNullable(text(root, "language")),
        Optional.empty(),
        items,
        Math.max(0, entries.size() - MAX_ITEMS),
        true);
  }

  private static FeedItem item(JsonNode entry, URI url) {
    RawItem item =
        new RawItem(url)
            .guid(text(entry, "id"))
            .link(text(entry, "url"))
            .link(text(entry, "external_url"))
            .title(text(entry, "title"), Markup.NONE)
            .text(text(entry, "content_html"), Markup.HTML)
            .text(text(entry, "content_text"), Markup.NONE)
            .text(text(entry, "summary"), Markup.NONE)
            .language(text(entry, "language"));
    entry.path("authors").forEach(author -> item.author(text(author, "name")));
    item.author(text(entry.path("author"), "name"));
    entry.path("tags").forEach(tag -> item.category(tag.asText()));
    FeedDates.parse(text(entry, "date_published")).ifPresent(item::published);
    FeedDates.parse(text(entry, "date_modified")).ifPresent(item::updated);
    return item.item();
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }
}

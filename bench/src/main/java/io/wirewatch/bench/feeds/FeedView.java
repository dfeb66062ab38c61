package io.wirewatch.bench.feeds;

import io.wirewatch.ingest.fetch.FeedAnswer;
import io.wirewatch.ingest.parse.FeedDetails;
import io.wirewatch.ingest.parse.FeedItem;
import io.wirewatch.ingest.parse.ItemDetails;
import io.wirewatch.ingest.parse.MarkedText;
import io.wirewatch.ingest.parse.Origin;
import io.wirewatch.ingest.parse.ParsedFeed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What we read of a document, laid out as feedparser would. */
final class FeedView {
  private static final ParsedFeed.Document NOTHING =
      new ParsedFeed.Document(
          Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 0, true);

  /** So that a field of a source that was missed is told from one that we do not keep. */
  private static final Origin NOWHERE =
      new Origin(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          List.of());

  private FeedView() {}

  static Map<String, Object> of(ParsedFeed parsed, FeedAnswer answer) {
    Fields view = new Fields().with(answer.etag(), "etag").with(answer.lastModified(), "modified");
    if (parsed instanceof ParsedFeed.Document feed) {
      return view.with(!feed.details().faults().isEmpty(), "bozo")
          .with(feed.details().charset().toLowerCase(Locale.ROOT), "encoding")
          .with(version(feed.details().format()), "version")
          .with(feed(feed), "feed")
          .with(feed.items().stream().map(FeedView::entry).toList(), "entries")
          .map();
    }
    return view.with(true, "bozo")
        .with(Optional.empty(), "encoding", "version")
        .with(feed(NOTHING), "feed")
        .with(List.of(), "entries")
        .map();
  }

  private static String version(String format) {
    String version = format.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return version.startsWith("rss2") ? "rss20" : version.replaceFirst("^(rss091.).*", "$1");
  }

  private static Map<String, Object> feed(ParsedFeed.Document feed) {
    FeedDetails details = feed.details();
    return new Fields()
        .text(details.title(), "title")
        .text(details.subtitle(), "subtitle", "tagline", "description")
        .with(details.link(), "link")
        .with(details.id(), "id", "guid")
        .with(feed.language(), "language")
        .with(details.image().map(href -> Map.of("href", href, "url", href)), "image")
        .with(details.updated(), "updated_parsed")
        .with(details.published(), "published_parsed")
        .people(details.authors(), details.contributors())
        .tags(details.categories())
        .links(details.links())
        .thread(details.inReplyTo())
        .map();
  }

  private static Map<String, Object> entry(FeedItem item) {
    ItemDetails details = item.details();
    Optional<MarkedText> summary =
        details.summary().or(() -> details.contents().stream().findFirst());
    return new Fields()
        .text(details.title(), "title")
        .text(summary, "summary", "description")
        .with(Fields.contents(details), "content")
        .with(item.link(), "link")
        .with(item.guid(), "id", "guid")
        .with(item.language(), "language")
        .with(details.images().stream().findFirst().map(href -> Map.of("href", href)), "image")
        .with(details.images().stream().map(url -> Map.of("url", url)).toList(), "media_thumbnail")
        .with(item.updated(), "updated_parsed")
        .with(item.published(), "published_parsed")
        .with(Fields.origin(details.source().orElse(NOWHERE)), "source")
        .with(details.comments(), "comments")
        .people(details.authors(), details.contributors())
        .tags(details.categories())
        .links(details.links())
        .thread(details.inReplyTo())
        .map();
  }
}

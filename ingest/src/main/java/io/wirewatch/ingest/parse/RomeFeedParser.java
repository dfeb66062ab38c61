package io.wirewatch.ingest.parse;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.ingest.schedule.SkipTimes;
import java.net.URI;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * Reads well-formed RSS and Atom with ROME, whose own reader never sees the bytes: {@link
 * HardenedXml} makes the tree and {@link FeedTidy} leaves only what we need.
 */
final class RomeFeedParser implements FeedParser {

  @Override
  public ParsedFeed parse(FeedText feed) {
    try {
      return read(feed, HardenedXml.read(feed.text()));
    } catch (JDOMException e) {
      return HardenedXml.isOverLimit(e)
          ? new ParsedFeed.Refused(
              FailureReason.PARSE_LIMIT, "nested too deep or too many attributes")
          : malformed("not well-formed XML");
    }
  }

  private static ParsedFeed read(FeedText feed, Document document) {
    Optional<Duration> timeToLive = TimeToLive.of(document.getRootElement());
    SkipTimes skipTimes = SkipElements.of(document.getRootElement());
    Optional<String> rootLanguage = language(document.getRootElement());
    FeedTidy.Tidied tidied = FeedTidy.tidy(document);
    try {
      SyndFeed rome = new SyndFeedInput(false, Locale.ROOT).build(document);
      if (rome.getEntries().size() != tidied.items()) {
        return malformed("items stand where no feed has them");
      }
      List<FeedItem> items =
          rome.getEntries().stream().map(entry -> item(entry, feed.url())).toList();
      return new ParsedFeed.Document(
          filled(rome.getTitle()).map(title -> PlainText.title(title, Markup.PERHAPS)),
          filled(rome.getLanguage()).or(() -> rootLanguage),
          timeToLive,
          items,
          tidied.beyondLimit(),
          skipTimes,
          feed.isWhole());
    } catch (FeedException | RuntimeException e) {
      return malformed("no kind of feed that we know");
    }
  }

  private static FeedItem item(SyndEntry entry, URI base) {
    RawItem item = new RawItem(base).guid(entry.getUri()).link(entry.getLink());
    entry.getLinks().stream()
        .filter(link -> link.getRel() == null || link.getRel().equals("alternate"))
        .forEach(link -> item.link(link.getHref()));
    content(entry.getTitleEx(), item::title);
    content(entry.getDescription(), item::text);
    entry.getContents().forEach(content -> content(content, item::text));
    entry.getAuthors().forEach(person -> item.author(person.getName()));
    item.author(entry.getAuthor());
    entry.getCategories().forEach(category -> item.category(category.getName()));
    dublinCore(entry, item);
    return item.published(instant(entry.getPublishedDate()))
        .updated(instant(entry.getUpdatedDate()))
        .item();
  }

  private static void dublinCore(SyndEntry entry, RawItem item) {
    if (entry.getModule(DCModule.URI) instanceof DCModule core) {
      core.getCreators().forEach(item::author);
      core.getSubjects().forEach(subject -> item.category(subject.getValue()));
      item.language(core.getLanguage());
    }
  }

  /** Where a field with its kind of markup goes. */
  private interface Field {
    RawItem set(@Nullable String value, Markup markup);
  }

  private static void content(@Nullable SyndContent content, Field field) {
    if (content != null) {
      field.set(content.getValue(), markup(content.getType()));
    }
  }

  private static Markup markup(@Nullable String type) {
    if (type == null) {
      return Markup.PERHAPS;
    }
    return switch (type) {
      case "text" -> Markup.NONE;
      case "html", "xhtml", "text/html", "application/xhtml+xml" -> Markup.HTML;
      default -> Markup.PERHAPS;
    };
  }

  private static java.time.@Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }

  private static Optional<String> language(Element root) {
    return filled(root.getAttributeValue("lang", Namespace.XML_NAMESPACE));
  }

  private static Optional<String> filled(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static ParsedFeed malformed(String detail) {
    return new ParsedFeed.Refused(FailureReason.MALFORMED_FEED, detail);
  }
}

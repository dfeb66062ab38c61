package io.wirewatch.ingest.parse;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.ingest.parse.xml.XmlScanner;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads RSS, RDF, CDF, Atom and sitemaps in one pass. What is not well-formed is read item by item:
 * a fault ends with the item that has it.
 */
final class XmlFeedParser implements FeedParser {

  @Override
  public ParsedFeed parse(FeedText feed) {
    XmlScanner scanner = new XmlScanner(feed.text(), feed.start(), feed.scope());
    scanner.next();
    String key = scanner.depth() == 0 ? "" : scanner.name().key();
    return switch (key.substring(key.indexOf(':') + 1)) {
      case "sitemapindex" -> SitemapFields.index(new XmlField(scanner));
      case "urlset" -> new Reading(feed, scanner).sitemap();
      default -> new Reading(feed, scanner).feed();
    };
  }

  /** One document. */
  private static final class Reading {
    private final FeedText text;
    private final XmlScanner scanner;
    private final RawFeed feed = new RawFeed();
    private final FeedFields fields = new FeedFields(feed);
    private String format;
    private boolean hasChannel;
    private boolean hasForeign;
    private Optional<String> language = Optional.empty();

    Reading(FeedText text, XmlScanner scanner) {
      this.text = text;
      this.scanner = scanner;
      this.format = scanner.depth() == 0 ? "" : FeedFormat.of(scanner, text.prolog());
    }

    ParsedFeed sitemap() {
      new XmlField(scanner).children(this::page);
      hasChannel = !hasForeign;
      return answer();
    }

    /** Pages without news are none of a feed's. */
    private void page(XmlField url) {
      Optional<FeedItem> news = SitemapFields.url(url);
      hasForeign |= news.isEmpty();
      if (news.isPresent() && feed.hasRoom()) {
        add(news.get());
      }
    }

    ParsedFeed feed() {
      if (scanner.depth() > 0) {
        container(new XmlField(scanner));
      }
      fields.finish();
      return answer();
    }

    private void container(XmlField element) {
      language = element.language();
      fields.ofElement(element);
      hasChannel |= element.key().equals("channel");
      element.children(this::child);
    }

    private void child(XmlField child) {
      switch (child.key()) {
        case "channel", "feed" -> container(child);
        case "item", "entry" -> item(child);
        default -> {
          if (!fields.read(child)) {
            hasForeign |= child.key().indexOf(':') < 0;
            child.children(this::grandchild);
          }
        }
      }
    }

    /** Inside of what no feed has, only entries count. */
    private void grandchild(XmlField child) {
      switch (child.key()) {
        case "channel", "feed" -> container(child);
        case "item", "entry" -> item(child);
        default -> child.children(this::grandchild);
      }
    }

    private void item(XmlField child) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("reading was stopped");
      }
      if (feed.hasRoom()) {
        add(ItemFields.read(child, language));
      }
    }

    /** An item that the document broke off in is none: it comes whole next time. */
    private void add(FeedItem item) {
      if (!scanner.isCut()) {
        feed.item(item);
      }
    }

    private ParsedFeed answer() {
      if (scanner.isOverLimit()) {
        return new ParsedFeed.Refused(
            FailureReason.PARSE_LIMIT, "nested too deep or too many attributes");
      }
      if (!feed.hasItems() && scanner.isCut()) {
        return new ParsedFeed.Refused(
            FailureReason.MALFORMED_FEED, "broke off before the first item");
      }
      if (!feed.hasItems() && hasForeign && !hasChannel && !fields.isFound()) {
        return new ParsedFeed.Refused(FailureReason.NOT_A_FEED, "holds nothing that a feed holds");
      }
      return feed.document(!scanner.isCut(), feed.details(format, text.charset(), faults()));
    }

    private Set<Fault> faults() {
      Set<Fault> faults = EnumSet.noneOf(Fault.class);
      faults.addAll(text.faults());
      if (!scanner.isWellFormed()) {
        faults.add(Fault.NOT_WELL_FORMED);
      }
      return faults;
    }
  }
}

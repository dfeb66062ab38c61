package io.wirewatch.ingest.parse;

import io.wirewatch.contract.failure.FailureReason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The second way in, for documents that are not well-formed or that ROME does not know: each item
 * is read on its own, so that what is broken in one costs only that one.
 */
final class LenientFeedParser implements FeedParser {

  @Override
  public ParsedFeed parse(FeedText feed) {
    ItemScan scan = new ItemScan(feed);
    Element head = tree(scan.head());
    List<FeedItem> items =
        scan.items().stream().map(item -> LenientItem.read(tree(item), feed.url())).toList();
    if (items.isEmpty() && !feed.isWhole()) {
      return new ParsedFeed.Refused(
          FailureReason.MALFORMED_FEED, "broke off before the first item");
    }
    if (items.isEmpty() && first(head, "channel", "title", "id").isEmpty()) {
      return new ParsedFeed.Refused(FailureReason.NOT_A_FEED, "holds nothing that a feed holds");
    }
    return new ParsedFeed.Document(
        first(head, "title").map(title -> PlainText.title(title.wholeText(), Markup.PERHAPS)),
        language(head),
        first(head, "ttl").flatMap(ttl -> TimeToLive.minutes(ttl.text())),
        items,
        scan.beyondLimit(),
        feed.isWhole());
  }

  private static Element tree(String xml) {
    Parser parser = Parser.xmlParser().setMaxDepth(HardenedXml.MAX_DEPTH);
    return Jsoup.parse(xml, "", parser);
  }

  private static Optional<String> language(Element head) {
    return first(head, "language")
        .map(Element::text)
        .or(() -> Optional.of(head.select("[xml:lang]").attr("xml:lang")))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private static Optional<Element> first(Element tree, String... names) {
    return tree.stream()
        .filter(element -> List.of(names).contains(element.normalName().toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}

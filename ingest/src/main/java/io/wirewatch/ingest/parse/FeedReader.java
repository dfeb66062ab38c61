package io.wirewatch.ingest.parse;

import io.wirewatch.contract.failure.FailureReason;

/**
 * Reads any feed: bytes to characters ({@link FeedCharset}), everything outside the root element
 * dropped and common faults mended ({@link XmlRepair}), then ROME, and where ROME refuses, item by
 * item ({@link LenientFeedParser}). JSON Feed has its own parser. Thread-safe.
 */
final class FeedReader {
  private final FeedParser rome = new RomeFeedParser();
  private final FeedParser lenient = new LenientFeedParser();
  private final FeedParser json = new JsonFeedParser();

  /** Items, or the reason why there are none. */
  ParsedFeed read(FeedBody body) {
    String text = FeedCharset.decode(body.bytes(), body.contentType());
    int first = firstVisible(text);
    if (first == text.length()) {
      return new ParsedFeed.Refused(FailureReason.EMPTY_DOCUMENT, "nothing but white space");
    }
    if (text.charAt(first) == '{') {
      return json.parse(new FeedText(text, body.url(), true));
    }
    int start = Prolog.feedStart(text);
    return start < 0
        ? noFeed(text)
        : readXml(XmlRepair.mend(new FeedText(text, body.url(), true), start));
  }

  private ParsedFeed readXml(FeedText feed) {
    ParsedFeed strict = feed.isWhole() ? rome.parse(feed) : lenient.parse(feed);
    boolean broken =
        strict instanceof ParsedFeed.Refused refused
            && refused.reason() == FailureReason.MALFORMED_FEED;
    return broken && feed.isWhole() ? lenient.parse(feed) : strict;
  }

  private static ParsedFeed noFeed(String text) {
    int root = Prolog.rootStart(text);
    boolean html = root >= 0 && Prolog.isHtml(text, root);
    return html
        ? new ParsedFeed.Refused(FailureReason.HTML_PAGE, "the server sent a web page")
        : new ParsedFeed.Refused(
            FailureReason.NOT_A_FEED, root < 0 ? "holds no element" : "XML, but no feed");
  }

  private static int firstVisible(String text) {
    int i = 0;
    while (i < text.length() && (text.charAt(i) <= ' ' || text.charAt(i) == '\uFEFF')) {
      i++;
    }
    return i;
  }
}

package io.wirewatch.ingest.parse;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.ingest.parse.xml.Addresses;
import io.wirewatch.ingest.parse.xml.Scope;
import java.net.URI;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads any feed: bytes to characters ({@link FeedCharset}), everything outside the root element
 * dropped ({@link Prolog}), then one pass over what is left ({@link XmlFeedParser}, {@link
 * JsonFeedParser}). Thread-safe.
 *
 * <p>Without the deadline that {@link ParsingPool} sets: for measuring and tests.
 */
public final class FeedReader {
  private final FeedParser xml = new XmlFeedParser();
  private final FeedParser json = new JsonFeedParser();

  /** Items, or the reason why there are none. */
  public ParsedFeed read(FeedBody body) {
    FeedCharset.Decoded decoded = FeedCharset.decode(body.bytes(), body.contentType());
    String text = decoded.text();
    int first = firstVisible(text);
    if (first == text.length()) {
      return new ParsedFeed.Refused(FailureReason.EMPTY_DOCUMENT, "nothing but white space");
    }
    if (text.charAt(first) == '{') {
      return json.parse(feed(body, decoded, first));
    }
    int start = Prolog.feedStart(text);
    return start < 0 ? noFeed(text) : xml.parse(feed(body, decoded, start));
  }

  private static FeedText feed(FeedBody body, FeedCharset.Decoded decoded, int start) {
    URI base =
        body.contentLocation()
            .flatMap(location -> Addresses.absolute(body.url(), location))
            .orElse(body.url());
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    if (decoded.isOtherThanDeclared()) {
      faults.add(Fault.CHARSET);
    }
    if (body.contentType().filter(FeedReader::isFeedType).isEmpty()
        && body.contentType().isPresent()) {
      faults.add(Fault.CONTENT_TYPE);
    }
    Optional<String> language =
        body.contentLanguage().map(String::strip).filter(tag -> !tag.isEmpty());
    return new FeedText(
        decoded.text(), start, new Scope(base, language), decoded.charset(), faults);
  }

  private static boolean isFeedType(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.contains("xml") || type.contains("json");
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

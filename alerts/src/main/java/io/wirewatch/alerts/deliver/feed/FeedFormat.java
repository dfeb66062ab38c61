package io.wirewatch.alerts.deliver.feed;

/** The formats a feed is offered in. */
public enum FeedFormat {
  /** RSS 2.0. */
  RSS("rss.xml", "application/rss+xml; charset=utf-8"),
  /** Atom 1.0 (RFC 4287). */
  ATOM("atom.xml", "application/atom+xml; charset=utf-8"),
  /** JSON Feed 1.1. */
  JSON("feed.json", "application/feed+json; charset=utf-8");

  private final String file;
  private final String contentType;

  FeedFormat(String file, String contentType) {
    this.file = file;
    this.contentType = contentType;
  }

  /** The last part of its address. */
  public String file() {
    return file;
  }

  /** Its media type. */
  public String contentType() {
    return contentType;
  }

  /** Writes a feed; the same feed gives the same bytes. */
  public byte[] write(RuleFeed feed, String self) {
    return switch (this) {
      case RSS -> RssWriter.write(feed, self);
      case ATOM -> AtomWriter.write(feed, self);
      case JSON -> JsonWriter.write(feed, self);
    };
  }
}

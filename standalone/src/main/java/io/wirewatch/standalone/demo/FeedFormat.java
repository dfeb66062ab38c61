package io.wirewatch.standalone.demo;

/** The formats in which invented outlets publish. */
enum FeedFormat {
  RSS("application/rss+xml; charset=utf-8"),
  ATOM("application/atom+xml; charset=utf-8"),
  JSON("application/feed+json");

  private final String contentType;

  FeedFormat(String contentType) {
    this.contentType = contentType;
  }

  String contentType() {
    return contentType;
  }
}

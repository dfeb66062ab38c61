package io.wirewatch.ingest.parse;

/** Reads one kind of feed document. Thread-safe; hostile input ends in a refusal. */
interface FeedParser {
  /** Items of one document, at most 2,000, or the reason why there are none. */
  int MAX_ITEMS = 2_000;

  ParsedFeed parse(FeedText feed);
}

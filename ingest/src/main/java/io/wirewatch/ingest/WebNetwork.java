package io.wirewatch.ingest;

import io.wirewatch.ingest.parse.FeedBody;
import io.wirewatch.ingest.parse.ParsedFeed;
import io.wirewatch.ingest.parse.ParsingPool;
import io.wirewatch.ingest.poll.Poll;
import io.wirewatch.runtime.fetch.FetchRequest;
import io.wirewatch.runtime.fetch.FetchResult;
import io.wirewatch.runtime.fetch.SafeFetcher;

/** The real web, seen through the safe fetcher. */
record WebNetwork(SafeFetcher fetcher, ParsingPool parsing) implements Poll.Network {
  @Override
  public FetchResult fetch(FetchRequest request) {
    return fetcher.fetch(request);
  }

  @Override
  public ParsedFeed read(FeedBody body) throws InterruptedException {
    return parsing.read(body);
  }
}

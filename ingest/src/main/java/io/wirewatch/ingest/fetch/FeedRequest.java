package io.wirewatch.ingest.fetch;

import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.runtime.fetch.FetchRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One question to a feed's server.
 *
 * @param isConditional whether it says what we have already, so that "nothing new" can be the
 *     answer
 */
public record FeedRequest(FetchRequest request, boolean isConditional) {
  /** A server that answers "nothing new" for ever is found out after this time. */
  static final Duration UNCONDITIONAL_EVERY = Duration.ofHours(24);

  private static final String ACCEPT =
      "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml,"
          + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

  /** The question to ask now, by what is remembered. */
  public static FeedRequest of(Feed feed, Optional<FeedMemory> memory, Instant now) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Accept", ACCEPT);
    Optional<FeedMemory> current = memory.filter(kept -> mayAskConditionally(kept, feed, now));
    current.flatMap(FeedMemory::etag).ifPresent(tag -> headers.put("If-None-Match", tag));
    current
        .flatMap(FeedMemory::lastModified)
        .ifPresent(date -> headers.put("If-Modified-Since", date));
    return new FeedRequest(
        FetchRequest.get(FeedAddress.of(feed, memory)).withHeaders(headers), headers.size() > 1);
  }

  private static boolean mayAskConditionally(FeedMemory memory, Feed feed, Instant now) {
    return memory.url().equals(feed.url())
        && memory
            .lastUnconditionalAt()
            .filter(last -> now.isBefore(last.plus(UNCONDITIONAL_EVERY)))
            .isPresent();
  }
}

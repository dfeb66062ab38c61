package io.wirewatch.bench.ingest;

import io.wirewatch.ingest.parse.FeedBody;
import io.wirewatch.ingest.parse.FeedItem;
import io.wirewatch.ingest.parse.ParsedFeed;
import io.wirewatch.ingest.poll.Poll;
import io.wirewatch.runtime.fetch.FetchRequest;
import io.wirewatch.runtime.fetch.FetchResult;
import io.wirewatch.runtime.fetch.ResponseHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Answers as a recorded source would have at the moment that the virtual clock shows. */
final class SimulatedSource implements Poll.Network {
  private final List<History.Appearance> appearances;
  private Instant now = Instant.EPOCH;
  private int size;
  private int shown;

  SimulatedSource(History history) {
    this.appearances = history.appearances();
  }

  /** Moves the clock, which may only go forward. */
  void at(Instant moment, int documentSize) {
    now = moment;
    size = documentSize;
    while (shown < appearances.size() && !appearances.get(shown).at().isAfter(now)) {
      shown++;
    }
  }

  /** How many items have appeared so far. */
  int shown() {
    return shown;
  }

  @Override
  public FetchResult fetch(FetchRequest request) {
    String etag = "\"" + shown + "-" + size + "\"";
    boolean known = etag.equals(request.headers().get("If-None-Match"));
    return new FetchResult.Fetched(
        known ? 304 : 200,
        request.url(),
        List.of(),
        ResponseHeaders.of("ETag", etag),
        known ? new byte[0] : etag.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public ParsedFeed read(FeedBody body) {
    List<FeedItem> items = new ArrayList<>();
    appearances.subList(Math.max(0, shown - size), shown).forEach(one -> items.add(one.item()));
    Collections.reverse(items);
    return new ParsedFeed.Document(
        Optional.empty(), Optional.empty(), Optional.empty(), items, 0, true);
  }
}

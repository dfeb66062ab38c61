package io.wirewatch.bench.feeds;

import io.wirewatch.ingest.fetch.FeedAnswer;
import io.wirewatch.ingest.parse.ParsedFeed;
import io.wirewatch.ingest.parse.ParsingPool;
import io.wirewatch.runtime.fetch.ResponseHeaders;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** The reader as production has it, with its deadline. */
final class Reading implements AutoCloseable {
  /** The address under which the suites expect their documents. */
  static final URI SITE = URI.create("http://127.0.0.1:8097/");

  private static final Duration DEADLINE = Duration.ofSeconds(2);

  private final ParsingPool pool = new ParsingPool(1, DEADLINE);

  /** An answer that carries nothing but these headers. */
  static FeedAnswer answer(ResponseHeaders headers) {
    return new FeedAnswer(200, headers, Instant.EPOCH);
  }

  ParsedFeed read(byte[] bytes, FeedAnswer answer, URI url) throws InterruptedException {
    return pool.read(answer.body(bytes, url));
  }

  ParsedFeed read(byte[] bytes) throws InterruptedException {
    return read(bytes, answer(ResponseHeaders.of()), SITE.resolve("feed"));
  }

  @Override
  public void close() {
    pool.close();
  }
}

package io.wirewatch.bench.ingest;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.wirewatch.bench.CpuClock;
import io.wirewatch.bench.Spread;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.ingest.identity.Fingerprint;
import io.wirewatch.ingest.parse.FeedBody;
import io.wirewatch.ingest.parse.ParsedFeed;
import io.wirewatch.ingest.parse.ParsingPool;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The same documents read by us, read by ROME as it comes, and seen to be unchanged: rounds
 * interleaved, documents per CPU-second.
 */
final class ReadingRates {
  private static final URI URL = URI.create("https://feed.example/");

  private final List<byte[]> bodies;
  private final int rounds;
  private final long roundNanos;
  private final CpuClock clock = new CpuClock();

  ReadingRates(List<byte[]> bodies, int rounds, long roundNanos) {
    this.bodies = bodies;
    this.rounds = rounds;
    this.roundNanos = roundNanos;
  }

  /**
   * Documents per CPU-second.
   *
   * @param ratio ours to ROME, by rounds
   * @param unchanged noticing that a body is the one we had, and going no further
   * @param unchangedRatio that to ROME, by rounds
   */
  record Rates(Spread ours, Spread rome, Spread ratio, Spread unchanged, Spread unchangedRatio) {}

  /** One document. */
  private interface Work {
    void on(byte[] body) throws InterruptedException;
  }

  Rates measure() throws InterruptedException {
    double[] ours = new double[rounds];
    double[] rome = new double[rounds];
    double[] ratio = new double[rounds];
    double[] same = new double[rounds];
    double[] sameRatio = new double[rounds];
    try (ParsingPool pool = new ParsingPool(1, Duration.ofSeconds(10))) {
      Work us = body -> ours(pool, body);
      round(us);
      round(ReadingRates::rome);
      for (int i = 0; i < rounds; i++) {
        ours[i] = round(us);
        rome[i] = round(ReadingRates::rome);
        same[i] = round(ReadingRates::unchanged);
        ratio[i] = ours[i] / rome[i];
        sameRatio[i] = same[i] / rome[i];
      }
    }
    return new Rates(
        Spread.of(ours), Spread.of(rome), Spread.of(ratio), Spread.of(same), Spread.of(sameRatio));
  }

  private double round(Work work) throws InterruptedException {
    long start = clock.nanos();
    long spent = 0;
    long done = 0;
    while (spent < roundNanos) {
      for (byte[] body : bodies) {
        work.on(body);
      }
      done += bodies.size();
      spent = clock.nanos() - start;
    }
    return done * 1e9 / spent;
  }

  private static void ours(ParsingPool pool, byte[] body) throws InterruptedException {
    ParsedFeed parsed = pool.read(new FeedBody(body, Optional.empty(), URL));
    if (parsed instanceof ParsedFeed.Refused refused
        && refused.reason() == FailureReason.PARSE_LIMIT) {
      throw new IllegalStateException("a sample took too long: " + refused.detail());
    }
  }

  private static void rome(byte[] body) {
    try (XmlReader reader = new XmlReader(new ByteArrayInputStream(body))) {
      new SyndFeedInput().build(reader).getEntries().forEach(entry -> entry.getTitle());
    } catch (IOException | FeedException | IllegalArgumentException e) {
      // Some real documents are beyond ROME; the attempt is what is measured.
    }
  }

  private static void unchanged(byte[] body) {
    if (Fingerprint.of(body).isEmpty()) {
      throw new IllegalStateException("no fingerprint");
    }
  }
}

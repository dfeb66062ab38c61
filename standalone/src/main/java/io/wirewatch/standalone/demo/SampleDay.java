package io.wirewatch.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.contract.feed.Feed;
import io.wirewatch.standalone.demo.SampleSource.Fault;
import io.wirewatch.standalone.demo.SampleSource.Shown;
import io.wirewatch.standalone.feeds.ETag;
import io.wirewatch.standalone.feeds.FeedAnswer;
import io.wirewatch.standalone.feeds.LoopbackFeedServer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The day of the invented outlets, served on a loopback server as it goes by. */
public final class SampleDay {
  private static final byte[] WEB_PAGE =
      "<!doctype html><title>We have moved</title><p>Our feeds have a new home.".getBytes(UTF_8);

  private final List<SampleSource> sources;
  private final LoopbackFeedServer server;
  private final Instant start;
  private final int speed;
  private final InstantSource clock;
  private final FeedWriter writer;

  /**
   * @param start when the sample day begins
   * @param speed minutes of the sample day in one minute of the clock, from 1
   */
  public SampleDay(LoopbackFeedServer server, Instant start, int speed, InstantSource clock) {
    this.sources = SampleReader.read();
    this.server = server;
    this.start = start;
    this.speed = speed;
    this.clock = clock;
    this.writer = new FeedWriter(this::onTheClock, "http://127.0.0.1:" + server.port());
  }

  /** Puts every outlet on the server. */
  public List<Feed> serve() {
    return sources.stream().map(this::serve).toList();
  }

  /** How many articles there will be, corrections not counted. */
  public int articles() {
    return sources.stream()
        .mapToInt(source -> (int) source.items().stream().map(SampleItem::slug).distinct().count())
        .sum();
  }

  /** When the last article appears. */
  public Instant end() {
    Duration last =
        sources.stream()
            .flatMap(source -> source.items().stream())
            .map(SampleItem::at)
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    return onTheClock(last);
  }

  private Feed serve(SampleSource source) {
    URI page =
        server.serve(
            "/" + source.id(),
            (path, held) -> path.equals("feed") ? feed(source, held) : article(source, path));
    return new Feed(
        source.id(),
        source.name(),
        URI.create(page + "/feed"),
        Optional.of(page + "/"),
        Optional.of(source.region()),
        Optional.of(source.group()),
        Optional.of(source.language()),
        false);
  }

  private FeedAnswer feed(SampleSource source, Optional<String> held) {
    Duration now = ofTheDay(clock.instant());
    Optional<Fault> fault = source.fault(now);
    if (fault.isPresent()) {
      return broken(fault.get(), writer.write(source, source.shown(now)));
    }
    byte[] body = writer.write(source, source.shown(now));
    String etag = ETag.of(body);
    return held.filter(etag::equals).isPresent()
        ? FeedAnswer.notModified(etag)
        : FeedAnswer.document(source.format().contentType(), etag, body);
  }

  private static FeedAnswer broken(Fault fault, byte[] body) {
    return switch (fault.kind()) {
      case CUT -> FeedAnswer.document("application/rss+xml", "\"cut\"", Arrays.copyOf(body, 40));
      case UNAVAILABLE -> FeedAnswer.status(503);
      case WEB_PAGE -> FeedAnswer.document("text/html", "\"page\"", WEB_PAGE);
    };
  }

  private FeedAnswer article(SampleSource source, String slug) {
    return source.shown(ofTheDay(clock.instant())).stream()
        .filter(shown -> shown.item().slug().equals(slug))
        .findFirst()
        .map(shown -> page(source, shown))
        .orElseGet(() -> FeedAnswer.status(404));
  }

  private static FeedAnswer page(SampleSource source, Shown shown) {
    String html =
        """
        <!doctype html><html lang="%s"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>%s</title><body style="max-width:40rem;margin:2rem auto;font:1.1rem/1.6 Georgia,serif;padding:0 1rem">
        <p>%s · a sample outlet of the Wirewatch demo</p><h1>%s</h1><p>%s</p></body></html>
        """
            .formatted(
                source.language(),
                shown.item().title().replace("&", "&amp;").replace("<", "&lt;"),
                source.name(),
                shown.item().title().replace("&", "&amp;").replace("<", "&lt;"),
                shown.item().text().replace("&", "&amp;").replace("<", "&lt;"));
    byte[] body = html.getBytes(UTF_8);
    return FeedAnswer.document("text/html; charset=utf-8", ETag.of(body), body);
  }

  private Duration ofTheDay(Instant now) {
    return Duration.between(start, now).multipliedBy(speed);
  }

  private Instant onTheClock(Duration ofTheDay) {
    return start.plus(ofTheDay.dividedBy(speed));
  }
}

package io.wirewatch.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.ingest.memory.ChannelReader;
import io.wirewatch.ingest.poll.ItemResult;
import io.wirewatch.ingest.poll.PollListener;
import io.wirewatch.ingest.poll.PollOutcome;
import io.wirewatch.ingest.poll.PollReport;
import io.wirewatch.ingest.publish.PollPublisher;
import io.wirewatch.runtime.service.Service;
import io.wirewatch.runtime.testing.TestBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of ingest against a real broker and a feed server on loopback. */
class IngestAppIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final TestBroker BROKER = TestBroker.start();

  private final Path directory;
  private final FeedServer server = new FeedServer();
  private final List<AutoCloseable> open = new ArrayList<>();

  IngestAppIT(@TempDir Path directory) {
    this.directory = directory;
  }

  @AfterAll
  static void stopBroker() {
    BROKER.close();
  }

  @AfterEach
  void closeAll() throws Exception {
    for (int i = open.size() - 1; i >= 0; i--) {
      open.get(i).close();
    }
    server.close();
  }

  /** A listener that keeps what it hears. */
  private static final class Heard implements PollListener {
    private final List<PollReport> polls = new CopyOnWriteArrayList<>();

    @Override
    public void polled(PollReport report) {
      polls.add(report);
    }

    List<PollReport> of(String feedId) {
      return polls.stream().filter(report -> report.feed().id().equals(feedId)).toList();
    }

    int total(String feedId, ItemResult result) {
      return of(feedId).stream().mapToInt(report -> report.count(result)).sum();
    }
  }

  @Test
  void publishesEachArticleOnceAndEachEditAsARevisionAcrossRestarts() throws Exception {
    server.serve("/once.xml", feed(item(1, "Jail contract"), item(2, "Bus raid")));
    Heard first = new Heard();
    IngestApp app = start(first, outline("once", "/once.xml"));
    await().atMost(PATIENCE).until(() -> first.total("once", ItemResult.NEW) == 2);
    await()
        .atMost(PATIENCE)
        .until(() -> server.asked("/once.xml").stream().anyMatch(FeedServer.Asked::isConditional));
    app.close();

    server.serve(
        "/once.xml",
        feed(item(3, "Court ruling"), item(2, "Bus raid, corrected"), item(1, "Jail contract")));
    Heard second = new Heard();
    start(second, outline("once", "/once.xml"));
    await().atMost(PATIENCE).until(() -> second.total("once", ItemResult.NEW) == 1);
    await().atMost(PATIENCE).until(() -> second.of("once").size() >= 3);

    List<Article> articles = articles("once");
    assertThat(articles)
        .extracting(article -> article.title() + " r" + article.revision())
        .containsExactlyInAnyOrder(
            "Jail contract r1", "Bus raid r1", "Court ruling r1", "Bus raid, corrected r2");
    assertThat(second.total("once", ItemResult.UPDATED)).isEqualTo(1);
    assertThat(server.asked("/once.xml").get(0).userAgent()).startsWith("Wirewatch");
  }

  @Test
  void oneBrokenFeedIsNamedAndOthersGoOn() throws Exception {
    server.serve("/page.xml", "<!DOCTYPE html><html><body>Sign in</body></html>");
    server.serve("/fine.xml", feed(item(1, "Detention numbers")));
    server.fail("/busy.xml", 503, Map.of("Retry-After", "3600"));
    Heard heard = new Heard();

    start(
        heard,
        outline("page", "/page.xml"),
        outline("fine", "/fine.xml"),
        outline("busy", "/busy.xml"));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                heard.of("fine").size() >= 3
                    && !heard.of("page").isEmpty()
                    && !heard.of("busy").isEmpty());

    assertThat(heard.of("page").get(0).failure()).contains(FailureReason.HTML_PAGE);
    assertThat(heard.of("page").get(0).outcome()).isEqualTo(PollOutcome.PARSE_ERROR);
    assertThat(heard.of("busy").get(0).failure()).contains(FailureReason.HTTP_SERVER_ERROR);
    assertThat(server.asked("/busy.xml")).hasSize(1);
    assertThat(articles("fine")).hasSize(1);
    assertThat(server.mostAtOnce()).isEqualTo(1);
  }

  @Test
  void aFeedThatLeftTheFileIsNoLongerAsked() throws Exception {
    server.serve("/stays.xml", feed(item(1, "Stays")));
    server.serve("/goes.xml", feed(item(2, "Goes")));
    Heard first = new Heard();
    start(first, outline("stays", "/stays.xml"), outline("goes", "/goes.xml")).close();
    Heard second = new Heard();

    start(second, outline("stays", "/stays.xml"));
    await().atMost(PATIENCE).until(() -> second.of("stays").size() >= 3);

    assertThat(second.of("goes")).isEmpty();
  }

  @Test
  void anOwnerThatWasFencedCommitsNothingAndTakesItsPartitionBackWhereTheGroupSaysSo()
      throws Exception {
    server.serve("/fenced.xml", feed(item(1, "Before")));
    Heard heard = new Heard();
    start(heard, outline("fenced", "/fenced.xml"));
    await().atMost(PATIENCE).until(() -> heard.total("fenced", ItemResult.NEW) == 1);

    Service stranger = service();
    for (int partition = 0; partition < Channels.FEEDS.partitions(); partition++) {
      PollPublisher.open(stranger.kafka(), partition).close();
    }
    server.serve("/fenced.xml", feed(item(2, "After"), item(1, "Before")));
    await().atMost(PATIENCE).until(() -> heard.total("fenced", ItemResult.NEW) == 2);

    assertThat(articles("fenced"))
        .extracting(Article::title)
        .containsExactlyInAnyOrder("Before", "After");
  }

  @Test
  void instancesShareFeedsAndTakeOverFromOneAnother() throws Exception {
    String[] outlines = new String[12];
    for (int i = 0; i < outlines.length; i++) {
      server.serve("/shared" + i, feed(item(100 + i, "Shared " + i)));
      outlines[i] = outline("shared" + i, "/shared" + i);
    }
    Heard first = new Heard();
    Heard second = new Heard();
    IngestApp leaving = start(first, outlines);
    start(second, outlines);
    await().atMost(PATIENCE).until(() -> !first.polls.isEmpty() && !second.polls.isEmpty());

    leaving.close();
    int before = second.polls.size();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                second.polls.subList(before, second.polls.size()).stream()
                        .map(report -> report.feed().id())
                        .distinct()
                        .count()
                    == outlines.length);

    for (int i = 0; i < outlines.length; i++) {
      assertThat(articles("shared" + i)).hasSize(1);
    }
  }

  @Test
  void metersCarryTheAgreedNames() throws Exception {
    server.serve("/meters.xml", feed(item(1, "Counted")));
    Heard heard = new Heard();
    Service service = service();
    Path file =
        Files.writeString(directory.resolve("m.opml"), opml(outline("meters", "/meters.xml")));
    open.add(IngestApp.start(settings(file), service, heard));
    await().atMost(PATIENCE).until(() -> !heard.of("meters").isEmpty());

    var meters = service.meters();
    assertThat(meters.get("wirewatch.feed.items").tag("result", "new").counter().count()).isOne();
    assertThat(meters.get("wirewatch.feed.polls").tag("outcome", "ok").counter().count())
        .isPositive();
    assertThat(
            meters
                .get("wirewatch.feed.last.success.timestamp.seconds")
                .tag("feed", "meters")
                .gauge()
                .value())
        .isPositive();
    assertThat(
            meters.get("wirewatch.feed.consecutive.failures").tag("feed", "meters").gauge().value())
        .isZero();
    assertThat(meters.get("wirewatch.feeds").tag("state", "active").gauge().value()).isPositive();
    assertThat(meters.get("wirewatch.feed.schedule.lag.seconds").gauge().value()).isNotNegative();
    assertThat(meters.get("wirewatch.feed.response.bytes").counter().count()).isPositive();
    assertThat(meters.get("wirewatch.feed.poll.duration").timer().count()).isPositive();
    assertThat(
            meters.get("wirewatch.pipeline.latency").tag("stage", "published_to_fetched").timer())
        .isNotNull();
  }

  private IngestApp start(Heard heard, String... outlines) throws Exception {
    Path file = Files.writeString(directory.resolve("feeds.opml"), opml(outlines));
    IngestApp app = IngestApp.start(settings(file), service(), heard);
    open.add(app);
    return app;
  }

  private IngestSettings settings(Path file) {
    return QuickIngest.settings(Optional.of(file), server.address());
  }

  private Service service() {
    Service service = QuickIngest.service(BROKER);
    open.add(service);
    return service;
  }

  private List<Article> articles(String feedId) {
    List<Article> articles = new ArrayList<>();
    new ChannelReader(service().kafka(), () -> false)
        .read(
            "test",
            ChannelReader.partitions(Channels.ARTICLES),
            kafkaRecord ->
                ChannelReader.decode(
                    Channels.ARTICLES,
                    kafkaRecord,
                    (key, article) -> {
                      assertThat(article).isNotNull();
                      assertThat(
                              new String(
                                  kafkaRecord.headers().lastHeader("ce_subject").value(), UTF_8))
                          .isEqualTo(key);
                      assertThat(kafkaRecord.timestamp())
                          .isEqualTo(article.fetchedAt().toEpochMilli());
                      articles.add(article);
                    }));
    return articles.stream().filter(article -> article.source().feedId().equals(feedId)).toList();
  }

  private String outline(String id, String path) {
    return "<outline text=\"" + id + "\" id=\"" + id + "\" xmlUrl=\"" + server.url(path) + "\"/>";
  }

  private static String opml(String... outlines) {
    return "<opml version=\"2.0\"><body><outline text=\"Local\">"
        + String.join("", outlines)
        + "</outline></body></opml>";
  }

  private static String feed(String... items) {
    return "<rss version=\"2.0\"><channel><title>Gazette</title>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private static String item(int number, String title) {
    return "<item><title>"
        + title
        + "</title><link>https://gazette.example/"
        + number
        + "</link><guid isPermaLink=\"false\">gazette-"
        + number
        + "</guid></item>";
  }
}

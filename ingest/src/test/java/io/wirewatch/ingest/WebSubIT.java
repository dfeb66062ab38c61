package io.wirewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.ingest.poll.ItemResult;
import io.wirewatch.ingest.poll.PollListener;
import io.wirewatch.ingest.poll.PollReport;
import io.wirewatch.ingest.websub.LoopbackHub;
import io.wirewatch.ingest.websub.WebSubSettings;
import io.wirewatch.runtime.service.Service;
import io.wirewatch.runtime.testing.TestBroker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ingest, a feed and its hub, all on loopback. */
class WebSubIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final TestBroker BROKER = TestBroker.start();

  private final List<PollReport> polls = new CopyOnWriteArrayList<>();
  private final FeedServer feeds = new FeedServer();
  private final LoopbackHub hub = new LoopbackHub();
  private final Service service = QuickIngest.service(BROKER);
  private final Path directory;

  WebSubIT(@TempDir Path directory) throws IOException {
    this.directory = directory;
  }

  @AfterAll
  static void stopBroker() {
    BROKER.close();
  }

  @AfterEach
  void closeAll() {
    service.close();
    hub.close();
    feeds.close();
  }

  @Test
  void aPushBringsAtOnceWhatPollingWouldBringLateAndAForgedOneBringsNothing() throws Exception {
    serve("/pushed.xml", 1);
    try (IngestApp app = start("pushed", Duration.ofDays(1))) {
      await().atMost(PATIENCE).until(() -> hub.verified() == 1 && fresh("pushed") == 1);

      serve("/pushed.xml", 2);
      int toForged = hub.push("news", "guessed");
      await().atMost(PATIENCE).until(() -> pushes("forged") == 1);
      assertThat(fresh("pushed")).isEqualTo(1);
      int toReal = hub.push("news");
      await().atMost(PATIENCE).until(() -> fresh("pushed") == 2);

      assertThat(toForged).isEqualTo(202);
      assertThat(toReal).isEqualTo(202);
      assertThat(pushes("accepted")).isEqualTo(1);
      assertThat(feeds.asked("/pushed.xml")).hasSize(2);
      await().atMost(PATIENCE).until(() -> lowestScore() > 0.5);
      assertThat(app).isNotNull();
    }
  }

  @Test
  void whatAHubDoesNotAnnounceIsFoundByPollingAndCostsItsScore() throws Exception {
    serve("/silent.xml", 1);
    try (IngestApp app = start("silent", Duration.ofSeconds(1))) {
      await().atMost(PATIENCE).until(() -> hub.verified() == 1);
      int before = polls.size();
      await().atMost(PATIENCE).until(() -> polls.size() >= before + 2);

      serve("/silent.xml", 2);
      await().atMost(PATIENCE).until(() -> fresh("silent") == 2);

      await().atMost(PATIENCE).until(() -> lowestScore() < 0.5);
      assertThat(app).isNotNull();
    }
  }

  private IngestApp start(String id, Duration ceiling) throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("feeds.opml"),
            "<opml version=\"2.0\"><body><outline text=\"%1$s\" id=\"%1$s\" xmlUrl=\"%2$s\"/></body></opml>"
                .formatted(id, feeds.url("/" + id + ".xml")));
    return IngestApp.start(
        settings(file, ceiling),
        service,
        new PollListener() {
          @Override
          public void polled(PollReport report) {
            polls.add(report);
          }
        });
  }

  private IngestSettings settings(Path file, Duration ceiling) throws IOException {
    int port = freePort();
    return new IngestSettings(
        Optional.of(file),
        Duration.ofMillis(200),
        ceiling,
        Duration.ofMillis(20),
        4,
        List.of(feeds.address(), hub.address()),
        "Wirewatch/test",
        Duration.ofSeconds(10),
        Duration.ofSeconds(2),
        Duration.ofDays(90),
        Duration.ofDays(90),
        true,
        new WebSubSettings("http://127.0.0.1:" + port + "/push", "127.0.0.1", port));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void serve(String path, int items) {
    StringBuilder feed = new StringBuilder();
    for (int i = items; i > 0; i--) {
      feed.append(
          "<item><title>Report %1$d</title><guid isPermaLink=\"false\">report-%1$d</guid></item>"
              .formatted(i));
    }
    feeds.serve(
        path,
        "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>Gazette</title>"
            + "<atom:link rel=\"hub\" href=\"%s\"/><atom:link rel=\"self\" href=\"%s\"/>%s</channel></rss>"
                .formatted(hub.url(), feeds.url(path), feed));
  }

  private int fresh(String feedId) {
    return polls.stream()
        .filter(report -> report.feed().id().equals(feedId))
        .mapToInt(report -> report.count(ItemResult.NEW))
        .sum();
  }

  private double pushes(String result) {
    return service.meters().get("wirewatch.websub.pushes").tag("result", result).counter().count();
  }

  private double lowestScore() {
    return service.meters().get("wirewatch.websub.score.lowest").gauge().value();
  }
}

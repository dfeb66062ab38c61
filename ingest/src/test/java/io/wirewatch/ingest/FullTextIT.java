package io.wirewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.feed.WantedPage;
import io.wirewatch.ingest.memory.ChannelReader;
import io.wirewatch.runtime.service.Service;
import io.wirewatch.runtime.testing.TestBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Full text, from the feed to the article's next revision, against a real broker and server. */
class FullTextIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final TestBroker BROKER = TestBroker.start();
  private static final String BODY =
      "The county board voted five to two on Tuesday to end its contract with the detention center, after three hours of"
          + " public comment. Sheriff Ana Torres said the beds would be empty by June, and that nobody in her office would"
          + " lose a job over the decision, which the company that runs the center declined to comment on.";

  private final Path directory;
  private final FeedServer server = new FeedServer();
  private final List<AutoCloseable> open = new ArrayList<>();
  private final Service onlooker = service();

  FullTextIT(@TempDir Path directory) {
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

  @Test
  void thePageBecomesTheNextRevisionOnceAcrossPollsAndRestarts() throws Exception {
    server.serve("/once.xml", feed("/once/1", "Board ends contract with detention center"));
    server.serve("/once/1", page());
    IngestApp app = start("once").app();
    await().atMost(PATIENCE).until(() -> articles("once").size() == 2);
    awaitMorePolls("/once.xml");
    app.close();
    start("once");
    awaitMorePolls("/once.xml");

    server.serve(
        "/once.xml", feed("/once/1", "Board ends contract with detention center, at last"));
    await().atMost(PATIENCE).until(() -> articles("once").size() == 4);
    awaitMorePolls("/once.xml");

    assertThat(articles("once"))
        .extracting(article -> "r" + article.revision() + " " + article.text().length())
        .containsExactly("r1 0", "r2 " + BODY.length(), "r3 0", "r4 " + BODY.length());
    assertThat(articles("once")).extracting(Article::id).containsOnly(articles("once").get(0).id());
    assertThat(server.asked("/once/1")).hasSize(2);
    assertThat(server.mostAtOnce()).isEqualTo(1);
    assertThat(wanted("once")).isEmpty();
  }

  @Test
  void aPageThatIsWantedStillIsReadByTheNextOwner() throws Exception {
    server.serve("/late.xml", feed("/late/1", "Board ends contract with detention center"));
    server.fail("/late/1", 503, Map.of());
    IngestApp app = start("late").app();
    await().atMost(PATIENCE).until(() -> !server.asked("/late/1").isEmpty());
    awaitMorePolls("/late.xml");
    app.close();
    assertThat(articles("late")).hasSize(1);
    assertThat(wanted("late")).hasSize(1);

    server.serve("/late/1", page());
    start("late");

    await().atMost(PATIENCE).until(() -> articles("late").size() == 2);
    assertThat(articles("late").get(1).text()).isEqualTo(BODY);
    await().atMost(PATIENCE).until(() -> wanted("late").isEmpty());
  }

  @Test
  void aPageThatRobotsTxtForbidsIsNeverAskedForAndThatIsCounted() throws Exception {
    server.serve("/shy.xml", feed("/shy/1", "Board ends contract with detention center"));
    server.serve("/shy/1", page());
    server.serve("/robots.txt", "User-agent: Wirewatch\nDisallow: /shy/\n");

    Service service = start("shy").service();

    await()
        .atMost(PATIENCE)
        .until(
            () ->
                service
                        .meters()
                        .find("wirewatch.feed.pages")
                        .tag("outcome", "robots_forbid")
                        .counter()
                    != null);
    awaitMorePolls("/shy.xml");
    assertThat(articles("shy")).hasSize(1);
    assertThat(server.asked("/shy/1")).isEmpty();
    assertThat(server.asked("/robots.txt")).hasSize(1);
    assertThat(wanted("shy")).isEmpty();
  }

  /** A running ingest, and what it runs on. */
  private record Running(IngestApp app, Service service) {}

  private Running start(String feed) throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("feeds.opml"),
            "<opml version=\"2.0\"><body><outline text=\"%s\" xmlUrl=\"%s\" fullText=\"true\"/></body></opml>"
                .formatted(feed, server.url("/" + feed + ".xml")));
    Service service = service();
    IngestApp app = IngestApp.start(settings(file), service);
    open.add(app);
    return new Running(app, service);
  }

  private IngestSettings settings(Path file) {
    return QuickIngest.settings(Optional.of(file), server.address());
  }

  private Service service() {
    Service service = QuickIngest.service(BROKER);
    open.add(service);
    return service;
  }

  private void awaitMorePolls(String path) {
    int before = server.asked(path).size();
    await().atMost(PATIENCE).until(() -> server.asked(path).size() >= before + 4);
  }

  private List<Article> articles(String feedId) {
    List<Article> articles = new ArrayList<>();
    reader()
        .read(
            "test",
            ChannelReader.partitions(Channels.ARTICLES),
            kafkaRecord ->
                ChannelReader.decode(
                    Channels.ARTICLES,
                    kafkaRecord,
                    (key, article) -> {
                      if (article != null && article.source().feedId().equals(feedId)) {
                        articles.add(article);
                      }
                    }));
    return articles;
  }

  private List<WantedPage> wanted(String feedId) {
    Map<String, WantedPage> wanted = new HashMap<>();
    reader()
        .read(
            "test-pages",
            ChannelReader.partitions(Channels.WANTED_PAGES),
            kafkaRecord ->
                ChannelReader.decode(
                    Channels.WANTED_PAGES,
                    kafkaRecord,
                    (key, page) -> {
                      if (page == null) {
                        wanted.remove(key);
                      } else {
                        wanted.put(key, page);
                      }
                    }));
    return wanted.values().stream().filter(page -> page.feedId().equals(feedId)).toList();
  }

  private ChannelReader reader() {
    return new ChannelReader(onlooker.kafka(), () -> false);
  }

  private String feed(String path, String title) {
    return "<rss version=\"2.0\"><channel><title>Gazette</title><item><title>%s</title><link>%s</link></item></channel></rss>"
        .formatted(title, server.url(path));
  }

  private static String page() {
    return "<!DOCTYPE html><html><head><title>Board ends contract with detention center</title></head><body><article>"
        + "<h1>Board ends contract with detention center</h1><p>"
        + BODY
        + "</p></article></body></html>";
  }
}

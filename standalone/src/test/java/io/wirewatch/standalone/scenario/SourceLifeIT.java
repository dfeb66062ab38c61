package io.wirewatch.standalone.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.standalone.feeds.FeedAnswer;
import io.wirewatch.standalone.feeds.LoopbackFeedServer;
import io.wirewatch.standalone.node.AllInOne;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The life of a source, from the address that somebody pastes to its end, in the whole program and
 * seen in the console; weeks pass in seconds.
 */
class SourceLifeIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern FOUND = Pattern.compile("action=\"(/sources/found/[^\"]+/0)\"");
  private static final String SOURCE = "/sources/lake-daily";

  /** What becomes due by a leap of the clock is asked some time within ten minutes. */
  private static final Duration A_LITTLE = Duration.ofSeconds(20);

  private static final int LOOKS_A_LEAP = 60;
  private static final Duration A_DAY_AND_MORE = Duration.ofHours(26);

  private final MovableClock clock = new MovableClock(Duration.ofDays(60));
  private final LoopbackFeedServer server = LoopbackFeedServer.open(0);
  private final StringBuilder items = new StringBuilder();
  private final AtomicInteger asked = new AtomicInteger();
  private final Map<String, FeedAnswer> instead = new ConcurrentHashMap<>();

  private AllInOne node;
  private Person editor;

  @BeforeEach
  void startEverything(@TempDir Path data) throws Exception {
    server.serve(
        "/",
        (path, held) ->
            page(
                "<html><head><link rel='alternate' type='application/rss+xml' href='/news.xml'>"
                    + "</head></html>"));
    server.serve("/news.xml", (path, held) -> news("/news.xml"));
    server.serve("/new-home.xml", (path, held) -> news("/new-home.xml"));
    node = WholeProgram.start(data, server.port(), 1, clock);
    editor =
        node.alerts()
            .store()
            .people()
            .add("desk@newsroom.example", "Desk", Role.EDITOR, ZoneOffset.UTC, clock.instant());
  }

  @AfterEach
  void stopEverything() {
    node.close();
    server.close();
  }

  @Test
  void sourceIsFoundReadMissedFollowedAndRetired() throws Exception {
    publish("Sheriff renews the jail contract");

    HttpResponse<String> added = addBySiteAddress();
    awaitArticles(1);
    awaitPage(SOURCE, "working");
    assertThat(added.body()).contains("The source is added");

    for (int number = 2; number <= 6; number++) {
      publish("Council hears residents, part " + number);
      clock.goOn(Duration.ofHours(3));
      awaitArticles(number);
    }
    clock.goOn(Duration.ofDays(6));
    awaitPage(SOURCE, "Nothing new for longer than it ever is");
    assertThat(console().see("/sources?state=silent")).contains("Lake Daily");
    publish("Council votes at last");
    clock.goOn(Duration.ofHours(1));
    awaitArticles(7);

    moves("/news.xml", "/new-home.xml");
    awaitPage(SOURCE, "and is read there");
    console().send(SOURCE + "/move", Map.of());
    awaitPage(SOURCE, "working");
    assertThat(console().see(SOURCE)).contains("/new-home.xml</dd>");

    instead.put("/new-home.xml", FeedAnswer.status(410));
    awaitRequest();
    clock.goOn(A_DAY_AND_MORE);
    awaitPage(SOURCE, "gone for good", A_DAY_AND_MORE);
    assertThat(console().see(SOURCE)).contains("Look for its feed again");
    assertThat(node.alerts().store().articles().count()).isEqualTo(7);
  }

  private HttpResponse<String> addBySiteAddress() throws Exception {
    ConsoleVisit visit = console();
    Map<String, String> address = Map.of("address", "127.0.0.1:" + server.port());
    String found =
        await()
            .atMost(PATIENCE)
            .until(
                () -> visit.send("/sources/add", address).body(),
                body -> body.contains("One feed found"));
    assertThat(found).contains("Sheriff renews the jail contract");
    Matcher action = FOUND.matcher(found);
    assertThat(action.find()).isTrue();
    return visit.send(action.group(1), Map.of("name", "Lake Daily", "group", "local"));
  }

  /** Three times over more than a day, as often as it takes to be believed. */
  private void moves(String from, String to) {
    Map<String, String> there = Map.of("Location", "http://127.0.0.1:" + server.port() + to);
    instead.put(from, new FeedAnswer(301, there, new byte[0]));
    for (int time = 0; time < 4; time++) {
      awaitRequest();
      clock.goOn(Duration.ofHours(13));
    }
  }

  /** Of the feed, by ingest, after now. */
  private void awaitRequest() {
    int before = asked.get();
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              clock.goOn(A_LITTLE);
              return asked.get() > before;
            });
  }

  private FeedAnswer news(String path) {
    asked.incrementAndGet();
    FeedAnswer other = instead.get(path);
    if (other != null) {
      return other;
    }
    synchronized (items) {
      String feed =
          "<rss version='2.0'><channel><title>Lake Daily</title>" + items + "</channel></rss>";
      return FeedAnswer.document(
          "application/rss+xml", "\"" + feed.hashCode() + "\"", feed.getBytes(UTF_8));
    }
  }

  private static FeedAnswer page(String html) {
    return FeedAnswer.document("text/html", "\"page\"", html.getBytes(UTF_8));
  }

  private void publish(String title) {
    synchronized (items) {
      items.insert(
          0,
          "<item><title>%s</title><link>https://lake.example/%s</link></item>"
              .formatted(title, title.hashCode()));
    }
  }

  /** Signed in anew, for sessions end while weeks pass. */
  private ConsoleVisit console() throws Exception {
    return ConsoleVisit.signIn(node.alerts().console(), editor);
  }

  private void awaitArticles(int count) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              clock.goOn(A_LITTLE);
              assertThat(node.alerts().store().articles().count()).isEqualTo(count);
            });
  }

  private void awaitPage(String path, String text) throws Exception {
    awaitPage(path, text, A_LITTLE);
  }

  /**
   * Where it does not come, the clock leaps again, in case a poll had not ended at the last leap.
   */
  private void awaitPage(String path, String text, Duration leap) throws Exception {
    ConsoleVisit visit = console();
    AtomicInteger looks = new AtomicInteger();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              clock.goOn(looks.incrementAndGet() % LOOKS_A_LEAP == 0 ? leap : A_LITTLE);
              assertThat(visit.see(path)).contains(text);
            });
  }
}

package io.wirewatch.alerts.console;

import static io.wirewatch.contract.article.Certainty.STRONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerts.store.ApiTokens;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleDraft;
import io.wirewatch.alerts.store.Scope;
import io.wirewatch.alerts.store.Tell;
import io.wirewatch.alerts.store.Watch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The live streams, followed as curl would. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LiveStreamsTest {
  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path folder;
  private Newsroom room;

  @BeforeEach
  void open() {
    room = new Newsroom(folder, InstantSource.system(), Newsroom.settings(false));
  }

  @AfterEach
  void close() {
    room.close();
  }

  /** One followed stream. */
  private record Following(BufferedReader lines) implements AutoCloseable {

    /** The next event's lines, comments left out. */
    List<String> next() throws Exception {
      List<String> event = new ArrayList<>();
      String line = lines.readLine();
      while (line != null && !(line.isEmpty() && !event.isEmpty())) {
        if (!line.isEmpty() && !line.startsWith(":")) {
          event.add(line);
        }
        line = lines.readLine();
      }
      return event;
    }

    /** Waits for the end of the stream, orderly or cut. */
    boolean hasEnded() {
      try {
        return next().isEmpty();
      } catch (Exception cut) {
        return true;
      }
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  private HttpResponse<InputStream> ask(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(room.url() + path));
    HttpRequest.Builder withHeaders = headers.length == 0 ? request : request.headers(headers);
    return client.send(withHeaders.build(), HttpResponse.BodyHandlers.ofInputStream());
  }

  private Following follow(String path, String... headers) throws Exception {
    List<String> all = new ArrayList<>(List.of("Authorization", "Bearer " + Newsroom.STREAM_TOKEN));
    all.addAll(List.of(headers));
    InputStream body = ask(path, all.toArray(String[]::new)).body();
    BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    assertThat(lines.readLine()).startsWith(":");
    return new Following(lines);
  }

  private Clipping detention(String slug) {
    return Clipping.of(
            SampleNews.GAZETTE,
            slug,
            room.clock.instant(),
            "Contract of " + slug,
            "The detention contract was renewed.\nNobody objected. The long rest of the text.")
        .tagged("detention", STRONG, "detention contract");
  }

  private Clipping weather(String slug) {
    return Clipping.of(
        SampleNews.PLAINS, slug, room.clock.instant(), "Rain", "It will rain on Tuesday.");
  }

  private static String id(List<String> event) {
    return event.stream()
        .filter(line -> line.startsWith("id: "))
        .findFirst()
        .orElseThrow()
        .substring(4);
  }

  @Test
  void answersOnlyToSignedInPeopleAndHoldersOfTheToken() throws Exception {
    int stranger = ask("/v1/stream/articles").statusCode();
    int wrong = ask("/v1/stream/articles", "Authorization", "Bearer guessed").statusCode();
    HttpResponse<InputStream> holder =
        ask("/v1/stream/articles", "Authorization", "Bearer " + Newsroom.STREAM_TOKEN);

    assertThat(List.of(stranger, wrong)).containsOnly(401);
    assertThat(holder.statusCode()).isEqualTo(200);
    assertThat(holder.headers().firstValue("Content-Type").orElse("")).contains("event-stream");
    holder.body().close();
  }

  @Test
  void sendsWhatPassesTheFilterOnOneLineAndNeverTheWholeText() throws Exception {
    try (Following stream = follow("/v1/stream/articles?topic=detention&q=renewed")) {
      room.accept(List.of(weather("rain"), detention("first")));

      List<String> event = stream.next();

      assertThat(event).hasSize(3).contains("event: article");
      assertThat(event.get(event.size() - 1))
          .contains("\"title\":\"Contract of first\"")
          .contains("\"sentence\":\"The detention contract was renewed.\"")
          .doesNotContain("long rest");
    }
  }

  @Test
  void goesOnAfterTheLastEventSeenWithoutLossOrRepeat() throws Exception {
    List<String> seen;
    try (Following stream = follow("/v1/stream/articles?topic=detention")) {
      room.accept(List.of(detention("one")));
      seen = stream.next();
    }
    room.accept(List.of(detention("two"), weather("rain"), detention("three")));

    try (Following stream =
        follow("/v1/stream/articles?topic=detention", "Last-Event-ID", id(seen))) {
      assertThat(stream.next().toString()).contains("Contract of two");
      assertThat(stream.next().toString()).contains("Contract of three");
    }
  }

  @Test
  void goesOnAcrossARestart() throws Exception {
    List<String> seen;
    try (Following stream = follow("/v1/stream/articles?topic=detention")) {
      room.accept(List.of(detention("one")));
      seen = stream.next();
    }
    room.accept(List.of(detention("two")));
    room.close();
    room = new Newsroom(folder, InstantSource.system(), Newsroom.settings(false));
    room.accept(List.of(detention("three")));

    try (Following stream =
        follow("/v1/stream/articles?topic=detention", "Last-Event-ID", id(seen))) {
      assertThat(stream.next().toString()).contains("Contract of two");
      assertThat(stream.next().toString()).contains("Contract of three");
    }
  }

  @Test
  void anIdFromAnotherDatabaseGoesOnFromNow() throws Exception {
    room.accept(List.of(detention("before")));

    try (Following stream = follow("/v1/stream/articles?topic=detention&after=999999999")) {
      room.accept(List.of(detention("after")));

      assertThat(stream.next().toString()).contains("Contract of after");
    }
  }

  @Test
  void aSlowClientFallsBehindAndLosesNothing() throws Exception {
    try (Following stream = follow("/v1/stream/articles?topic=detention")) {
      for (int batch = 0; batch < 5; batch++) {
        List<Clipping> news = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
          news.add(detention("story-" + batch + "-" + i));
        }
        room.accept(news);
      }

      for (int i = 0; i < 300; i++) {
        String expected = "Contract of story-" + i / 60 + "-" + i % 60 + "\"";
        assertThat(stream.next().toString()).contains(expected);
      }
    }
  }

  @Test
  void sendsAlertsOfTheRuleAskedFor() throws Exception {
    Person editor = room.person("Eddie", Role.EDITOR);
    Rule wanted = room.rule(rule(editor, "Wanted"));
    Rule other = room.rule(rule(editor, "Other"));

    try (Following stream = follow("/v1/stream/alerts?rule=" + wanted.id())) {
      room.tell(other, detention("one"));
      room.tell(wanted, detention("two"));

      assertThat(stream.next().toString()).contains("event: alert").contains("Contract of two");
    }
  }

  private static RuleDraft rule(Person owner, String name) {
    return RuleDraft.of(
        name, owner.id(), Watch.forWords("").onTopics(List.of("detention")), Tell.to(List.of()));
  }

  @Test
  void closingTheConsoleEndsTheStreams() throws Exception {
    Following stream = follow("/v1/stream/articles");

    room.server().close();

    assertThat(stream.hasEnded()).isTrue();
  }

  @Test
  void streamEndsWithTheTokenSessionOrPersonItWasOpenedFor() throws Exception {
    Person ed = room.person("Ed", Role.EDITOR);
    ApiTokens.Made made =
        room.store
            .apiTokens()
            .make(
                ed.id(),
                "program",
                Set.of(Scope.ARTICLES_READ),
                Duration.ofDays(1),
                room.clock.instant());
    HttpResponse<InputStream> answer =
        ask("/v1/stream/articles", "Authorization", "Bearer " + made.secret());
    HttpResponse<InputStream> other =
        ask("/v1/stream/alerts", "Authorization", "Bearer " + made.secret());
    Following following =
        new Following(
            new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));

    room.store.apiTokens().revoke(made.token().id());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(following.hasEnded()).isTrue();
  }
}

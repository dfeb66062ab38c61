package io.wirewatch.alerts.console;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.standardwebhooks.Webhook;
import io.wirewatch.alerts.Receiver;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.MessageState;
import io.wirewatch.alerts.store.OutboxMail;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.contract.failure.FailureReason;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Destinations from being added to being told, by the pages and real senders. */
class DestinationPagesTest {
  private static final Pattern CONFIRM = Pattern.compile("/confirm/[A-Za-z0-9_-]{20,}");
  private static final Pattern CHALLENGE = Pattern.compile("\"challenge\":\"([0-9a-f]+)\"");
  private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=]+");

  private Newsroom room;
  private Person editor;
  private Visit visit;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    room = new Newsroom(folder, InstantSource.system(), Newsroom.settings(false));
    editor = room.person("Eddie", Role.EDITOR);
    visit = Visit.signedIn(room, editor);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private Destination only() {
    assertThat(room.store.destinations().all()).hasSize(1);
    return room.store.destinations().all().get(0);
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(matcher.groupCount());
  }

  private String mailed() {
    List<OutboxMail> mails = room.outbox.newest(1);
    return room.outbox.open(mails.get(0).id()).orElseThrow().text();
  }

  /** Follows a redirect by hand, as a browser would. */
  private String after(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(303);
    return visit.get(answer.headers().firstValue("Location").orElseThrow()).body();
  }

  @Test
  void aMailAddressGetsNothingUntilSomebodyThereAgrees() throws Exception {
    String added = after(visit.submit("/destinations/mail", Map.of("mail", "desk@other.example")));
    Rule rule = room.rule(Newsroom.draft(editor, "Jails", List.of("detention"), only().id()));
    room.tell(rule, new SampleNews(room.clock.instant()).all().get(0));
    String link = found(CONFIRM, mailed());
    Visit reader = Visit.stranger(room);

    String opened = reader.get(link).body();
    boolean afterOpening = only().isConfirmed();
    String waiting = visit.get("/messages").body();
    String agreed = reader.post(link, Map.of()).body();

    assertThat(added).contains("waits for confirmation", "It was asked: kept as");
    assertThat(opened).contains("Eddie", "desk@other.example", "Nothing is sent before you agree");
    assertThat(afterOpening).isFalse();
    assertThat(waiting).contains("waits until the destination is confirmed");
    assertThat(agreed).contains("Agreed");
    assertThat(only().isConfirmed()).isTrue();
    assertThat(room.store.outbox().dueDestinations(room.clock.instant())).hasSize(1);
    assertThat(reader.get("/confirm/forged").statusCode()).isEqualTo(404);
  }

  @Test
  void noAddressIsAskedWithoutEnd() throws Exception {
    after(visit.submit("/destinations/mail", Map.of("mail", "desk@other.example")));
    String path = "/destinations/" + only().id() + "/confirm";
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      answers.add(visit.submit(path, Map.of()).statusCode());
    }

    assertThat(answers).containsExactly(303, 303, 303, 303, 429, 429);
    assertThat(room.outbox.newest(20)).hasSize(5);
  }

  @Test
  void theOwnSignInAddressIsConfirmedAtOnce() throws Exception {
    String page = after(visit.submit("/destinations/mail", Map.of("mail", editor.email())));

    assertThat(page).contains("working");
    assertThat(room.outbox.newest(1)).isEmpty();
  }

  @Test
  void aWebhookThatAnswersTheChallengeIsConfirmedAndTested() throws Exception {
    room.receiver.answers(200, body -> "{\"challenge\":\"" + found(CHALLENGE, body) + "\"}");

    String added =
        visit.submit("/destinations/webhook", Map.of("webhook", room.receiver.url("/hook"))).body();
    room.receiver.answers(202, "queued");
    String tested = after(visit.submit("/destinations/" + only().id() + "/test", Map.of()));

    String secret = found(SECRET, added);
    assertThat(added).contains("It agreed to messages");
    assertThat(tested)
        .contains("The test was taken: answered 202: queued", "alert.test", "Sample: county")
        .doesNotContain("whsec_");
    for (Receiver.Call call : room.receiver.calls()) {
      new Webhook(secret).verify(call.body(), call.headers());
    }
  }

  @Test
  void aWebhookThatOnlyTakesTheCallIsConfirmedByItsLink() throws Exception {
    room.receiver.answers(204, "");
    visit.submit("/destinations/webhook", Map.of("webhook", room.receiver.url("/hook")));
    boolean before = only().isConfirmed();
    String page = visit.get("/destinations/" + only().id()).body();
    int tested = visit.submit("/destinations/" + only().id() + "/test", Map.of()).statusCode();

    Visit.stranger(room).post(found(CONFIRM, room.receiver.last().body()), Map.of());

    assertThat(before).isFalse();
    assertThat(page).contains("Request to confirm");
    assertThat(CONFIRM.matcher(page.replace("/confirm\"", "")).find()).isFalse();
    assertThat(tested).isEqualTo(429);
    assertThat(only().isConfirmed()).isTrue();
  }

  @Test
  void bothSecretsSignUntilTheOldOneIsEnded() throws Exception {
    room.receiver.answers(200, body -> "{\"challenge\":\"" + found(CHALLENGE, body) + "\"}");
    String first =
        found(
            SECRET,
            visit
                .submit("/destinations/webhook", Map.of("webhook", room.receiver.url("/hook")))
                .body());
    String path = "/destinations/" + only().id();
    String second = found(SECRET, visit.submit(path + "/secret", Map.of()).body());
    after(visit.submit(path + "/test", Map.of()));
    Receiver.Call both = room.receiver.last();
    after(visit.submit(path + "/secret/end", Map.of()));
    after(visit.submit(path + "/test", Map.of()));
    Receiver.Call one = room.receiver.last();

    new Webhook(first).verify(both.body(), both.headers());
    new Webhook(second).verify(both.body(), both.headers());
    new Webhook(second).verify(one.body(), one.headers());
    assertThat(one.headers().firstValue("webhook-signature").orElseThrow()).doesNotContain(" ");
    assertThat(visit.get(path).body()).doesNotContain(first, second);
  }

  @Test
  void slackIsConfirmedByTakingTheFirstMessage() throws Exception {
    String url = room.receiver.url("/services/T1/B1/SECRETPART");
    room.receiver.answers(404, "no_service");
    String refused =
        after(visit.submit("/destinations/slack", Map.of("slack", url, "slack-name", "Courts")));
    boolean before = only().isConfirmed();
    room.receiver.answers(200, "ok");

    String agreed = after(visit.submit("/destinations/" + only().id() + "/confirm", Map.of()));

    assertThat(refused).contains("It was refused: the webhook was removed in Slack");
    assertThat(before).isFalse();
    assertThat(agreed).contains("It agreed to messages: answered 200: ok", "Courts");
    assertThat(
            visit
                .submit("/destinations/slack", Map.of("slack", "https://evil.example/services/x"))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void callsInClearAreForListedAddressesOnly() throws Exception {
    assertThat(
            visit
                .submit("/destinations/webhook", Map.of("webhook", "http://hooks.example.org/x"))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void lastCallsShowWhatWasSentAndAnsweredAndCanBeSentAgain() throws Exception {
    Destination hook =
        room.store
            .destinations()
            .add(
                DestinationKind.WEBHOOK,
                "Bot",
                editor.id(),
                room.receiver.url("/hook"),
                room.clock.instant());
    Rule rule = room.rule(Newsroom.draft(editor, "Jails", List.of("detention"), hook.id()));
    room.tell(rule, new SampleNews(room.clock.instant()).all().get(0));
    room.attempt(
        hook,
        MessageState.GIVEN_UP,
        Optional.of(FailureReason.HTTP_SERVER_ERROR),
        "answered 500: <b>broken</b>");
    Message message =
        room.store
            .messages()
            .list(Optional.empty(), Optional.empty(), Optional.empty(), 1)
            .items()
            .get(0);

    String page = visit.get("/destinations/" + hook.id()).body();
    after(visit.submit("/messages/" + message.id() + "/resend", Map.of()));

    assertThat(page)
        .contains("answered 500: &lt;b&gt;broken", "alert.told", message.id(), "under 1 s")
        .contains("/messages/" + message.id() + "/resend");
    assertThat(room.store.messages().find(message.id()).orElseThrow().state())
        .isEqualTo(MessageState.PENDING);
  }

  @Test
  void aRulesFeedIsPrivateConditionalAndRevocable() throws Exception {
    Rule rule = room.rule(Newsroom.draft(editor, "Jails", List.of("detention")));
    room.tell(rule, new SampleNews(room.clock.instant()).all().get(0));
    String made = visit.submit("/rules/" + rule.id() + "/feed", Map.of()).body();
    String path = found(Pattern.compile("(/feeds/[A-Za-z0-9_-]+/)rss.xml"), made);
    Visit reader = Visit.stranger(room);

    HttpResponse<String> rss = reader.get(path + "rss.xml");
    String etag = rss.headers().firstValue("ETag").orElseThrow();
    int again = reader.get(path + "rss.xml", "If-None-Match", etag).statusCode();

    assertThat(rss.body()).contains("<rss", "Wirewatch – Jails");
    assertThat(rss.headers().firstValue("Cache-Control")).contains("private, no-cache");
    assertThat(rss.headers().firstValue("Content-Type").orElse("")).contains("application/rss+xml");
    assertThat(again).isEqualTo(304);
    assertThat(reader.get(path + "atom.xml").body()).contains("http://www.w3.org/2005/Atom");
    assertThat(reader.get(path + "feed.json").body()).contains("jsonfeed.org/version/1.1");
    assertThat(visit.get("/destinations").body()).doesNotContain(path);
    visit.submit("/rules/" + rule.id() + "/feed", Map.of());
    assertThat(reader.get(path + "rss.xml").statusCode()).isEqualTo(404);
  }

  @Test
  void aPlantedSecretIsInNoPageAndNoLogLine() throws Exception {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    root.addAppender(lines);
    try {
      String secret = "PLANTED-8f2e61c0";
      visit.submit(
          "/destinations/slack",
          Map.of("slack", room.receiver.url("/services/" + secret + "/tail")));
      visit.submit(
          "/destinations/webhook", Map.of("webhook", room.receiver.url("/" + secret + "/tail")));
      visit.submit(
          "/destinations/webhook", Map.of("webhook", "http://127.0.0.1:1/" + secret + "/tail"));
      List<String> pages = new ArrayList<>(List.of("/destinations", "/rules/new", "/messages"));
      room.store.destinations().all().forEach(one -> pages.add("/destinations/" + one.id()));
      for (String page : pages) {
        assertThat(visit.get(page).body()).as(page).doesNotContain(secret);
      }
      for (Destination one : room.store.destinations().all()) {
        assertThat(visit.submit("/destinations/" + one.id() + "/confirm", Map.of()).body())
            .doesNotContain(secret);
      }
      assertThat(room.store.destinations().all()).hasSize(3);
      assertThat(lines.list).noneMatch(line -> line.getFormattedMessage().contains(secret));
    } finally {
      root.detachAppender(lines);
    }
  }
}

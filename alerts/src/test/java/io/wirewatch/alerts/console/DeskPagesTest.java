package io.wirewatch.alerts.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerts.store.Alert;
import io.wirewatch.alerts.store.DeskState;
import io.wirewatch.alerts.store.DeskView;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.Unsubscription;
import io.wirewatch.alerts.store.Verdicts;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reporter's desk over HTTP: why, inbox, notes, feedback, lists as files, topics, insights. */
class DeskPagesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  private static final List<String> FORMULAS =
      List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =HYPERLINK(\"http://x\",\"y\")");

  private Newsroom room;
  private Visit editor;
  private Person eddie;
  private Alert alert;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    room = new Newsroom(folder, InstantSource.fixed(NOW), Newsroom.settings(false));
    eddie = room.person("Eddie", Role.EDITOR);
    DevConsole.fill(room, eddie);
    editor = Visit.signedIn(room, eddie);
    alert = room.store.ledger().newestAlerts(Optional.empty(), 1).get(0);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private String text(String path) throws Exception {
    HttpResponse<String> answer = editor.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private long count(DeskState state) {
    return room.store.desk().count(new DeskView(state, Optional.empty(), NOW));
  }

  @Test
  void whyLeadsFromALinkToEachRule() throws Exception {
    String url = alert.facts().url().replace("://", "%3A%2F%2F").replace("/", "%2F");

    String page = text("/why?about=" + url);

    assertThat(page)
        .contains(alert.facts().ruleName(), "An alert was made", "Each of your rules")
        .doesNotContain("It never came to any rule");
    assertThat(text("/why?about=https%3A%2F%2Fnowhere.example%2Fx"))
        .contains("No source of ours is at nowhere.example");
    assertThat(text("/why?about=No%20such%20headline")).contains("No article kept here");
  }

  @Test
  void whyFindsAHeadlineWhateverItsCapitals() throws Exception {
    String headline = alert.facts().title().toUpperCase(Locale.ROOT).replace(" ", "%20");

    assertThat(text("/why?about=" + headline)).contains(alert.facts().ruleName());
  }

  @Test
  void anAlertIsTakenPutAsideComesBackAndIsDone() throws Exception {
    long all = count(DeskState.NEW);

    editor.submit("/alerts", Map.of("one", "take " + alert.id(), "tab", "new"));
    assertThat(count(DeskState.TAKEN)).isEqualTo(1);
    assertThat(text("/alerts?tab=taken")).contains("Eddie is on it", alert.facts().title());

    editor.submit("/alerts", Map.of("action", "pause-hour", "alert", alert.id()));
    assertThat(count(DeskState.PAUSED)).isEqualTo(1);
    Instant later = NOW.plus(Duration.ofHours(1));
    DeskView then = new DeskView(DeskState.NEW, Optional.empty(), later);
    assertThat(room.store.desk().count(then)).isEqualTo(all);

    editor.submit("/alerts", Map.of("action", "done", "alert", alert.id()));
    assertThat(count(DeskState.DONE)).isEqualTo(1);
    assertThat(count(DeskState.NEW)).isEqualTo(all - 1);
  }

  @Test
  void anotherPersonsAlertsAreNeitherSeenNorTaken() throws Exception {
    Visit other = Visit.signedIn(room, room.person("Olga", Role.EDITOR));

    other.submit("/alerts", Map.of("one", "take " + alert.id()));

    assertThat(count(DeskState.TAKEN)).isZero();
    assertThat(other.get("/alerts").body()).contains("Nothing new");
    assertThat(other.get("/lists/inbox.csv").body().lines()).hasSize(1);
  }

  @Test
  void aNoteStandsOnTheStorysPageWithItsAuthor() throws Exception {
    String story = "/stories/" + alert.facts().storyId();

    editor.submit(story + "/notes", Map.of("words", "Called the <b>sheriff</b>"));

    assertThat(text(story)).contains("Called the &lt;b&gt;sheriff&lt;/b&gt;", "Eddie,");
  }

  @Test
  void aMailsLinkOnlyAsksAndItsButtonActs() throws Exception {
    Rule rule = room.store.rules().find(alert.facts().ruleId()).orElseThrow();
    String destination = rule.tell().destinations().get(0);
    String token = room.store.unsubscribeTokens().token(new Unsubscription(rule.id(), destination));
    String path = "/u/" + token + "/" + alert.facts().articleId();
    Visit stranger = Visit.stranger(room);

    assertThat(stranger.get(path).body()).contains("Was this relevant?");
    assertThat(room.store.feedback().all()).isEqualTo(Verdicts.NONE);
    stranger.post(path, Map.of("relevant", "yes"));
    stranger.post(path, Map.of("relevant", "no"));

    assertThat(room.store.feedback().all()).isEqualTo(new Verdicts(0, 1));
    assertThat(stranger.get("/u/nonsense/" + alert.facts().articleId()).statusCode())
        .isEqualTo(404);
    assertThat(stranger.get("/u/" + token + "/nonsense").statusCode()).isEqualTo(404);
  }

  @Test
  void feedbackFromTheInboxShowsAsPrecision() throws Exception {
    editor.submit("/alerts", Map.of("one", "relevant " + alert.id()));

    assertThat(room.store.feedback().byRule(Instant.EPOCH))
        .containsEntry(alert.facts().ruleId(), new Verdicts(1, 0));
    assertThat(text("/insights")).contains("100 %, 1 of 1");
  }

  @Test
  void everyListIsAFileInThreeFormats() throws Exception {
    for (String list : List.of("stream", "rules", "inbox", "messages", "sources", "ledger")) {
      for (String format : List.of("csv", "json", "rss")) {
        HttpResponse<String> answer = editor.get("/lists/" + list + "." + format);
        assertThat(answer.statusCode()).as(list + format).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
            .isEqualTo("attachment; filename=\"wirewatch-" + list + "." + format + "\"");
        assertThat(answer.body().length()).as(list + format).isGreaterThan(20);
      }
    }
    assertThat(editor.get("/lists/nothing.csv").statusCode()).isEqualTo(404);
    assertThat(editor.get("/lists/rules.exe").statusCode()).isEqualTo(404);
    assertThat(editor.get("/lists/stream.csv?q=jail+AND+(").statusCode()).isEqualTo(400);
    assertThat(text("/lists/stream.csv?topic=detention").lines().count())
        .isLessThan(text("/lists/stream.csv").lines().count());
    assertThat(text("/lists/ledger.csv")).contains("\"difference\",\"0\"");
  }

  @Test
  void noSpreadsheetRunsWhatAListSays() throws Exception {
    for (String name : FORMULAS) {
      room.rule(Newsroom.draft(eddie, name, List.of("detention")));
    }

    String csv = text("/lists/rules.csv");

    assertThat(csv.lines().flatMap(line -> List.of(line.split("\",\"", -1)).stream()))
        .noneMatch(field -> field.replaceFirst("^\"", "").matches("(?s)\\s*[=+@-].*"));
  }

  @Test
  void topicsAndInsightsSayWhatTheyKnow() throws Exception {
    assertThat(text("/topics"))
        .contains("Belongs to it", "Easily confused", "Signals used", "nobody said");
    assertThat(text("/insights")).contains("Alerts a day", "Who has it first", "Quiet sources");
    assertThat(text("/lists/chart-days.csv").lines()).hasSize(31);
  }
}

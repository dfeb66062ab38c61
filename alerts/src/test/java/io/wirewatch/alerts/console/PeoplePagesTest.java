package io.wirewatch.alerts.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerts.store.Habits;
import io.wirewatch.alerts.store.Looks;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.QuietHours;
import io.wirewatch.alerts.store.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Preferences, and administration of people, sessions, tokens, audit log, banner. */
class PeoplePagesTest {
  private static final Map<String, String> CHOSEN =
      Map.of(
          "pref-zone", "America/Chicago",
          "clock", "12",
          "theme", "dark",
          "quiet", "on",
          "quietFrom", "22:00",
          "quietTo", "06:30",
          "weekend", "all-day",
          "digestAt", "06:15");

  private Newsroom room;
  private Person admin;
  private Visit visit;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    room = new Newsroom(folder, InstantSource.system(), Newsroom.settings(false));
    admin = room.person("Ada", Role.ADMIN);
    visit = Visit.signedIn(room, admin);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private Person person(String id) {
    return room.store.people().find(id).orElseThrow();
  }

  @Test
  void preferencesAreKeptAndShownAgain() throws Exception {
    HttpResponse<String> saved = visit.submit("/preferences/all", CHOSEN);
    String page = visit.get("/preferences").body();

    Person now = person(admin.id());
    QuietHours night =
        new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 30), QuietHours.Weekend.ALL_DAY);
    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(now.habits()).isEqualTo(new Habits(Optional.of(night), LocalTime.of(6, 15)));
    assertThat(now.looks()).isEqualTo(new Looks(true, "dark", false));
    assertThat(now.zone().getId()).isEqualTo("America/Chicago");
    assertThat(page)
        .contains("data-theme=\"dark\"")
        .contains("data-shortcuts=\"off\"")
        .contains("value=\"06:30\"")
        .contains("<option value=\"all-day\" selected>");
  }

  @Test
  void quietHoursThatAreNoneAreRefusedAndWhatWasWrittenStays() throws Exception {
    Map<String, String> same = new HashMap<>(CHOSEN);
    same.put("quietTo", "22:00");

    HttpResponse<String> answer = visit.submit("/preferences/all", same);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("two different times").contains("value=\"06:15\"");
    assertThat(person(admin.id()).habits()).isEqualTo(Habits.USUAL);
  }

  @Test
  void tokenIsShownOnceAndOpensTheStreamUntilRevoked() throws Exception {
    String page =
        visit
            .submit("/preferences/tokens", Map.of("name", "bot", "scopes", "articles:read"))
            .body();
    Matcher shown = Pattern.compile("ww_[0-9A-Za-z]{43}").matcher(page);
    boolean wasShown = shown.find();
    String secret = shown.group();
    String id = room.store.apiTokens().of(admin.id()).get(0).id();

    boolean shownAgain = visit.get("/preferences").body().contains(secret);
    visit.submit("/preferences/tokens/" + id + "/revoke", Map.of());

    assertThat(wasShown).isTrue();
    assertThat(shownAgain).isFalse();
    assertThat(room.store.apiTokens().bySecret(secret, Instant.now())).isEmpty();
  }

  @Test
  void readersMakeNoTokensThatWrite() throws Exception {
    Person reader = room.person("Rita", Role.READER);
    Visit hers = Visit.signedIn(room, reader);

    HttpResponse<String> answer =
        hers.submit("/preferences/tokens", Map.of("name", "bot", "scopes", "rules:write"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(room.store.apiTokens().all()).isEmpty();
  }

  @Test
  void somebodyInvitedGetsAMailWhoseLinkSignsIn() throws Exception {
    HttpResponse<String> answer =
        visit.submit(
            "/admin/people",
            Map.of("email", "Ed@x.example", "name", "Ed", "role", "EDITOR", "team", "Metro"));

    KeptPost.Letter letter = room.post.letters.get(0);
    Matcher key = Pattern.compile("key=(\\S+)").matcher(letter.content().text());
    boolean hasLink = key.find();
    Visit invited = Visit.stranger(room);
    invited.post("/start", Map.of("key", key.group(1)));
    Person ed = room.store.people().byEmail("ed@x.example").orElseThrow();
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(hasLink).isTrue();
    assertThat(letter.to()).isEqualTo("ed@x.example");
    assertThat(letter.content().html()).contains("Ada invites you").doesNotContain("<script");
    assertThat(invited.get("/").statusCode()).isEqualTo(200);
    assertThat(ed.role()).isEqualTo(Role.EDITOR);
    assertThat(ed.team()).contains("Metro");
  }

  @Test
  void theLastAdministratorCannotBeDemotedNorOneselfRemoved() throws Exception {
    HttpResponse<String> demoted =
        visit.submit("/admin/people/" + admin.id(), Map.of("name", "Ada", "role", "READER"));
    HttpResponse<String> removed =
        visit.submit("/admin/people/" + admin.id() + "/remove", Map.of());

    assertThat(demoted.statusCode()).isEqualTo(422);
    assertThat(demoted.body()).contains("Somebody must be left");
    assertThat(removed.statusCode()).isEqualTo(422);
    assertThat(person(admin.id()).role()).isEqualTo(Role.ADMIN);
  }

  @Test
  void whoeverIsRemovedIsSignedOutAtOnce() throws Exception {
    Person ed = room.person("Ed", Role.EDITOR);
    Visit his = Visit.signedIn(room, ed);
    int before = his.get("/").statusCode();

    visit.submit("/admin/people/" + ed.id() + "/remove", Map.of());

    assertThat(before).isEqualTo(200);
    assertThat(his.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void aSessionEndedElsewhereIsOver() throws Exception {
    Visit other = Visit.signedIn(room, admin);
    String page = visit.get("/preferences").body();

    visit.submit("/preferences/sessions/end-others", Map.of());

    assertThat(page).contains("End all others").contains("this one");
    assertThat(other.get("/").statusCode()).isEqualTo(303);
    assertThat(visit.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void auditLogSaysWhoDidWhatAndIsSearchedAndSaved() throws Exception {
    Person ed = room.person("=cmd()|Ed", Role.EDITOR);
    visit.submit("/admin/people/" + ed.id(), Map.of("name", ed.name(), "role", "READER"));
    visit.submit("/admin/banner", Map.of("banner", "Back soon"));

    String all = visit.get("/admin/audit").body();
    String some = visit.get("/admin/audit?text=banner").body();
    String none = visit.get("/admin/audit?until=2001-01-01").body();
    HttpResponse<String> file = visit.get("/admin/audit.csv");

    assertThat(all).contains("change person", "add banner", ed.id(), "sign in");
    assertThat(some).contains("Back soon").doesNotContain("change person");
    assertThat(none).contains("No change fits");
    assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(file.body())
        .startsWith("\"when\",\"who\"")
        .contains("\"POST /admin/people/{person}\"")
        .contains("\"'=cmd()|Ed\"");
  }

  @Test
  void bannerIsOnEveryPageUntilEmptied() throws Exception {
    visit.submit("/admin/banner", Map.of("banner", "Back at <10>"));
    List<String> with = List.of(visit.get("/").body(), Visit.stranger(room).get("/sign-in").body());
    visit.submit("/admin/banner", Map.of("banner", ""));

    assertThat(with).allMatch(page -> page.contains("Back at &lt;10"));
    assertThat(visit.get("/").body()).doesNotContain("class=\"banner\"");
  }

  @Test
  void systemPageTellsStateRejectionsAndWhatIsKept() throws Exception {
    String page = visit.get("/admin/system").body();

    assertThat(page)
        .contains("Everything works.")
        .contains("SQLite")
        .contains("<code class=\"small soft\">storage</code>")
        .contains("wirewatch.articles.enriched.v1")
        .contains("400 days");
  }

  @Test
  void adminIsInTheBarForAdministratorsOnly() throws Exception {
    Visit reader = Visit.signedIn(room, room.person("Rita", Role.READER));

    assertThat(visit.get("/").body()).contains("href=\"/admin\"");
    assertThat(reader.get("/").body()).doesNotContain("href=\"/admin\"");
  }
}

package io.wirewatch.alerts.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.QuietHours;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleDraft;
import io.wirewatch.alerts.store.Speed;
import io.wirewatch.alerts.store.Tell;
import io.wirewatch.alerts.store.Watch;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule editor's form, field by field, over HTTP and without a script. */
class RuleEditorTest {
  private Newsroom room;
  private Person editor;
  private Visit visit;
  private Destination desk;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    room = new Newsroom(folder, InstantSource.system(), Newsroom.settings(true));
    editor = room.person("Eddie", Role.EDITOR);
    desk = room.mail("immigration-desk@example.org", editor);
    visit = Visit.signedIn(room, editor);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private Map<String, String> form(String... more) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "name", "Jails",
                "mode", "boxes",
                "any", "jail",
                "destinations", desk.id(),
                "action", "save"));
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  private Rule only() {
    assertThat(room.store.rules().all()).hasSize(1);
    return room.store.rules().all().get(0);
  }

  private Map<String, String> everyField() {
    return form(
        "note", "Ask Maria first",
        "places", "Harris County, TX",
        "bodies", "Harris County Sheriff",
        "languages", "es",
        "regions", "tx",
        "certainty", "likely",
        "speed", "weekly",
        "day", "friday",
        "at", "06:45",
        "again", "on",
        "outlets", "20, 5",
        "limit", "4",
        "quiet", "own",
        "quietFrom", "21:00",
        "quietTo", "07:30",
        "weekend", "all-day",
        "breakThrough", "detention");
  }

  @Test
  void everyFieldIsStoredAndShownAgain() throws Exception {
    HttpResponse<String> saving = visit.submit("/rules", everyField());

    assertThat(saving.statusCode()).isEqualTo(303);
    assertThat(only().note()).isEqualTo("Ask Maria first");
    assertThat(only().watch().places()).containsExactly("Harris County, TX");
    assertThat(only().watch().bodies()).containsExactly("Harris County Sheriff");
    assertThat(only().watch().languages()).containsExactly("es");
    assertThat(only().tell())
        .isEqualTo(
            new Tell(
                List.of(desk.id()),
                new Speed.Weekly(DayOfWeek.FRIDAY, LocalTime.of(6, 45)),
                List.of(5, 20),
                4,
                Optional.of(
                    new QuietHours(
                        LocalTime.of(21, 0), LocalTime.of(7, 30), QuietHours.Weekend.ALL_DAY)),
                List.of("detention")));
    assertThat(visit.get("/rules/" + only().id()).body())
        .contains("value=\"Harris County, TX\"", "value=\"5, 20\"", "value=\"21:00\"", "Ask Maria");
    assertThat(visit.get("/rules").body()).contains("once a week, Friday at 06:45");
  }

  @Test
  void whatCannotBeReadIsNamedBesideItsField() throws Exception {
    Map<String, String> form =
        form(
            "speed", "daily",
            "at", "soon",
            "again", "on",
            "outlets", "many",
            "limit", "0",
            "quiet", "own",
            "quietFrom", "22:00",
            "quietTo", "22:00");

    HttpResponse<String> answer = visit.submit("/rules", form);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("4 things to mend")
        .contains("href=\"#at\"", "href=\"#outlets\"", "href=\"#limit\"", "href=\"#quietFrom\"")
        .contains("id=\"outlets-wrong\"", "id=\"quietFrom-wrong\"");
    assertThat(room.store.rules().all()).isEmpty();
  }

  @Test
  void whatTheFormDoesNotOfferIsKept() throws Exception {
    Tell tell =
        new Tell(
            List.of(desk.id(), "gone"),
            new Speed.Bundled(Duration.ofMinutes(20)),
            List.of(),
            12,
            Optional.empty(),
            List.of());
    Watch watch = Watch.forWords("near(sheriff jail 4)").ofSources(List.of("no-longer-read"));
    Rule rule = room.rule(RuleDraft.of("Old", editor.id(), watch, tell));

    String page = visit.get("/rules/" + rule.id()).body();

    assertThat(page)
        .contains("value=\"bundle PT20M\" selected")
        .contains("value=\"no-longer-read\" checked")
        .contains("value=\"gone\" checked")
        .contains("The boxes cannot show this query");
  }

  @Test
  void switchingToTheQueryWithoutTypingThereKeepsTheBoxes() throws Exception {
    visit.submit("/rules", form("mode", "query", "query", "", "shown", ""));
    String asText = only().watch().words();
    visit.submit(
        "/rules/" + only().id(),
        form("query", "any(jail) none(hockey)", "shown", "any(jail)", "any", "jail"));

    assertThat(asText).isEqualTo("any(jail)");
    assertThat(only().watch().words()).isEqualTo("any(jail) none(hockey)");
  }

  @Test
  void ruleStaysItsOwnersWhoeverChangesIt() throws Exception {
    visit.submit("/rules", form());
    Person admin = room.person("Ada", Role.ADMIN);

    Visit.signedIn(room, admin).submit("/rules/" + only().id(), form("name", "Jails, all"));

    assertThat(only().name()).isEqualTo("Jails, all");
    assertThat(only().owner()).isEqualTo(editor.id());
  }
}

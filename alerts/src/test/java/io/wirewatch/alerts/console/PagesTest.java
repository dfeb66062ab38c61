package io.wirewatch.alerts.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.MessageState;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleDraft;
import io.wirewatch.alerts.store.RuleState;
import io.wirewatch.alerts.store.Unsubscription;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages show and change, over HTTP and without a script. */
class PagesTest {
  private Newsroom room;
  private Person editor;
  private Visit visit;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    room = new Newsroom(folder, InstantSource.system(), Newsroom.settings(true));
    editor = room.person("Eddie", Role.EDITOR);
    visit = Visit.signedIn(room, editor);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private void fill() {
    DevConsole.fill(room, editor);
  }

  private Rule saved(String name) {
    return room.store.rules().all().stream()
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void emptyPagesTeachTheNextStep() throws Exception {
    assertThat(visit.get("/").body()).contains("No articles yet").contains("/rules/new");
    assertThat(visit.get("/rules").body()).contains("Write the first rule");
    assertThat(visit.get("/messages").body()).contains("No messages here");
    assertThat(visit.get("/destinations").body()).contains("Add your mail address");
    assertThat(visit.get("/sources").body()).contains("Nothing is read yet");
  }

  @Test
  void streamShowsEachStoryOnceWithItsEvidence() throws Exception {
    fill();

    String page = visit.get("/").body();

    assertThat(page)
        .containsOnlyOnce("href=\"/stories/story-detention-contract-vote\"")
        .contains("also in 2 other outlets")
        .contains("<mark>contrato de detención</mark>")
        .contains("lang=\"es\"")
        .contains("Texas detention");
  }

  @Test
  void hostileTextIsInertOnEveryPage() throws Exception {
    fill();

    for (String path : List.of("/", "/stories/story-hostile-headline", "/?q=shelter")) {
      String page = visit.get(path).body();

      assertThat(page)
          .as(path)
          .contains("&lt;script")
          .doesNotContain("<script>")
          .doesNotContain("<img")
          .doesNotContain("<svg/onload");
    }
    String reflected = visit.get("/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").body();
    assertThat(reflected).doesNotContain("<script>alert");
  }

  @Test
  void errorOfASearchPointsAtTheCharacter() throws Exception {
    HttpResponse<String> answer = visit.get("/?q=jail%20titel:x");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("There is no field `titel`")
        .contains("jail <span class=\"here\">t</span>itel:x");
  }

  @Test
  void filterSaysItselfAndGoesWithTheRule() throws Exception {
    fill();

    String page = visit.get("/?q=sheriff&topic=local-cooperation&time=7d").body();

    assertThat(page)
        .contains("about local cooperation, where “sheriff”, first seen in the last 7 days")
        .contains("Remove Topic: Local cooperation")
        .contains("href=\"/rules/new?q=sheriff&amp;topic=local-cooperation&amp;time=7d\"")
        .contains("<mark>sheriff</mark>");
    assertThat(visit.get("/rules/new?q=sheriff&topic=local-cooperation").body())
        .contains("in the last 7 days");
  }

  @Test
  void streamPagesOnWithoutRepeating() throws Exception {
    fill();
    String first = visit.get("/").body();
    String next = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1");

    String second = visit.get(next.replace("&amp;", "&")).body();

    assertThat(second).contains("Removal flights rise").doesNotContain("Agents detain 14 workers");
  }

  @Test
  void newArticlesAreAnnouncedNotInserted() throws Exception {
    fill();
    String news = visit.get("/").body().replaceAll("(?s).*hx-get=\"([^\"]+)\".*", "$1");
    String address = news.replace("&amp;", "&");

    int before = visit.get(address, "HX-Request", "true").statusCode();
    room.accept(
        List.of(
            Clipping.of(
                SampleNews.GAZETTE,
                "fresh",
                room.clock.instant(),
                "Fresh headline",
                "Fresh text.")));
    HttpResponse<String> after = visit.get(address, "HX-Request", "true");

    assertThat(before).isEqualTo(204);
    assertThat(after.body()).contains("<b>1</b> new article").contains("seen=1");
  }

  @Test
  void storyTellsWhoWasFirstAndWhyItHasItsTopics() throws Exception {
    fill();

    String page = visit.get("/stories/story-detention-contract-vote").body();

    assertThat(page)
        .contains("first</span>")
        .contains("+41 min")
        .contains("<mark>detention contract with ICE</mark>")
        .contains("found by <code>detention/")
        .contains("Taxonomy 2026-11-a41f")
        .contains("rel=\"noopener noreferrer nofollow\"")
        .contains("part of an alert already told")
        .doesNotContain("The sheriff said the jail would otherwise lose forty jobs.");
  }

  @Test
  void ruleIsPreviewedSavedPausedAndTurnedOn() throws Exception {
    fill();
    Destination desk = room.mail("immigration-desk@example.org", editor);
    Map<String, String> form =
        Map.of(
            "name", "Jail agreements",
            "mode", "boxes",
            "all", "sheriff",
            "any", "jail prison",
            "none", "hockey",
            "destinations", desk.id(),
            "action", "save");

    String preview = visit.submit("/rules/preview", form).body();
    HttpResponse<String> saving = visit.submit("/rules", form);
    Rule rule = saved("Jail agreements");
    visit.submit("/rules/" + rule.id() + "/pause", Map.of());
    RuleState paused = saved("Jail agreements").state();
    visit.submit("/rules/" + rule.id() + "/resume", Map.of());

    assertThat(preview).contains("in the last 7 days").contains("<mark>sheriff</mark>");
    assertThat(saving.statusCode()).isEqualTo(303);
    assertThat(rule.watch().words()).isEqualTo("all(sheriff) any(jail prison) none(hockey)");
    assertThat(paused).isEqualTo(RuleState.PAUSED);
    assertThat(saved("Jail agreements").state()).isEqualTo(RuleState.ON);
    assertThat(visit.get("/rules/" + rule.id()).body())
        .contains("value=\"jail prison\"")
        .contains("value=\"hockey\"");
  }

  @Test
  void deletedRuleComesBack() throws Exception {
    fill();
    Rule rule = saved("Texas detention");

    HttpResponse<String> deleting = visit.submit("/rules/" + rule.id() + "/delete", Map.of());
    String notice = visit.get(deleting.headers().firstValue("Location").orElse("/")).body();
    int whileGone = visit.get("/rules/" + rule.id()).statusCode();
    visit.submit("/rules/" + rule.id() + "/restore", Map.of());

    assertThat(notice).contains("The rule is deleted").contains("/restore");
    assertThat(whileGone).isEqualTo(404);
    assertThat(saved("Texas detention").watch().topics()).isEqualTo(rule.watch().topics());
  }

  @Test
  void problemsOfARuleAreListedAndLinked() throws Exception {
    HttpResponse<String> answer =
        visit.submit("/rules", Map.of("mode", "query", "query", "jail AND (", "action", "save"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("3 things to mend")
        .contains("href=\"#name\"")
        .contains("href=\"#query\"")
        .contains("href=\"#destinations\"")
        .contains("class=\"here\"");
    assertThat(room.store.rules().all()).isEmpty();
  }

  @Test
  void ruleThatMatchesEverythingIsRefused() throws Exception {
    HttpResponse<String> answer =
        visit.submit("/rules", Map.of("name", "All", "mode", "boxes", "action", "draft"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("This rule would match every article");
  }

  @Test
  void ruleOfATopicMayConsistOfExclusionsOnly() throws Exception {
    fill();

    HttpResponse<String> answer =
        visit.submit(
            "/rules",
            Map.of(
                "name", "Detention, quietly",
                "mode", "boxes",
                "none", "hockey",
                "topics", "detention",
                "action", "draft"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(saved("Detention, quietly").state()).isEqualTo(RuleState.DRAFT);
  }

  @Test
  void messageShowsAttemptsAndTheMailInAFrameThatCanDoNothing() throws Exception {
    fill();
    String id =
        room.store
            .messages()
            .list(Optional.of(MessageState.SENT), Optional.empty(), Optional.empty(), 1)
            .items()
            .get(0)
            .id();

    String page = visit.get("/messages/" + id).body();
    HttpResponse<String> mail = visit.get("/messages/" + id + "/mail.html");

    assertThat(page).contains("250 2.0.0 kept in the outbox").contains("sandbox=\"\"");
    assertThat(mail.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .contains("sandbox");
    assertThat(visit.get("/messages/" + id + "?tab=headers").body()).contains("List-Id");
    assertThat(visit.get("/messages").body()).contains("next try");
  }

  @Test
  void webhookSecretIsShownOnce() throws Exception {
    String added =
        visit
            .submit("/destinations/webhook", Map.of("webhook", "https://hooks.example.org/x"))
            .body();

    assertThat(added).contains("whsec_");
    assertThat(visit.get("/destinations").body()).doesNotContain("whsec_");
    assertThat(
            visit
                .submit("/destinations/webhook", Map.of("webhook", "javascript:alert(1)"))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void openingAnUnsubscribeLinkChangesNothingAndPostingActs() throws Exception {
    fill();
    Rule rule = saved("Texas detention");
    String path = unsubscribe(rule, rule.tell().destinations().get(0));
    Visit reader = Visit.stranger(room);

    String opened = reader.get(path).body();
    List<String> afterOpening = saved("Texas detention").tell().destinations();
    HttpResponse<String> acted =
        reader.post(
            path, Map.of("List-Unsubscribe", "One-Click"), "Origin", "https://mail.example");

    assertThat(opened).contains("Nothing has changed yet").contains("Texas detention");
    assertThat(afterOpening).isEqualTo(rule.tell().destinations());
    assertThat(acted.statusCode()).isEqualTo(200);
    assertThat(saved("Texas detention").tell().destinations())
        .doesNotContain(rule.tell().destinations().get(0))
        .contains(rule.tell().destinations().get(1));
    assertThat(reader.get(path).body()).contains("nothing to do");
    assertThat(reader.get("/u/forged").statusCode()).isEqualTo(404);
  }

  private String unsubscribe(Rule rule, String destination) {
    return "/u/" + room.store.unsubscribeTokens().token(new Unsubscription(rule.id(), destination));
  }

  @Test
  void preferencesLast() throws Exception {
    visit.submit("/preferences", Map.of("theme", "dark", "zone", "America/Los_Angeles"));

    String page = visit.get("/").body();

    assertThat(page).contains("data-theme=\"dark\"").contains("data-shortcuts=\"off\"");
    assertThat(room.store.people().find(editor.id()).orElseThrow().zone().getId())
        .isEqualTo("America/Los_Angeles");
  }

  @Test
  void errorsCarryAnIdToQuote() throws Exception {
    HttpResponse<String> missing = visit.get("/stories/none");

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).containsPattern("quote <b class=\"mono\">[0-9a-f]{8}</b>");
    assertThat(
            visit.get("/v1/nothing?x=%3Cscript%3E").headers().firstValue("Content-Type").orElse(""))
        .contains("application/problem+json");
  }

  private void share(Rule rule, String team) {
    RuleDraft draft = RuleDraft.of(rule);
    RuleDraft shared =
        new RuleDraft(
            draft.name(),
            draft.owner(),
            Optional.of(team),
            draft.note(),
            draft.watch(),
            draft.tell(),
            draft.draft());
    room.store.rules().change(rule.id(), shared, room.clock.instant());
  }

  @Test
  void peopleSeeTheirOwnRulesAndDestinationsAndThoseOfTheirTeam() throws Exception {
    fill();
    Person mate = room.person("Mate", Role.EDITOR);
    Visit hers = Visit.signedIn(room, mate);
    String rule = "/rules/" + saved("Texas detention").id();
    String desk = room.mail("immigration-desk@example.org", editor).id();
    Map<String, String> form =
        Map.of(
            "name",
            "Mine",
            "mode",
            "boxes",
            "all",
            "sheriff",
            "destinations",
            desk,
            "action",
            "save");

    String before = hers.get("/rules").body() + hers.get("/destinations").body();
    int hidden = hers.get(rule).statusCode();
    int usedAnyway = hers.submit("/rules", form).statusCode();
    for (Person one : List.of(editor, mate)) {
      room.store.people().change(one.id(), one.name(), Role.EDITOR, Optional.of("Metro"));
    }
    share(saved("Texas detention"), "Metro");
    String after = hers.get("/rules").body() + hers.get("/destinations").body();

    assertThat(before).doesNotContain("Texas detention").doesNotContain("immigration-desk");
    assertThat(hers.get("/").body()).contains("Texas detention");
    assertThat(hidden).isEqualTo(404);
    assertThat(usedAnyway).isEqualTo(400);
    assertThat(after)
        .contains("Texas detention")
        .contains("immigration-desk")
        .doesNotContain("Raids, unfinished");
    assertThat(hers.get(rule).statusCode()).isEqualTo(200);
    assertThat(hers.submit("/rules", form).statusCode()).isEqualTo(303);
  }
}

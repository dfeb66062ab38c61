package io.wirewatch.alerts.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.Scope;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs may ask for, and how it is answered. */
class ApiTest {
  private Newsroom room;
  private Person editor;
  private Program program;
  private OpenApiFile file;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    room = new Newsroom(folder, InstantSource.system(), Newsroom.settings(false));
    editor = room.person("Eddie", Role.EDITOR);
    DevConsole.fill(room, editor);
    program = Program.of(room, editor);
    file = new OpenApiFile();
  }

  @AfterEach
  void close() {
    room.close();
  }

  private Rule rule() {
    return room.store.rules().all().get(0);
  }

  private Destination destination() {
    return room.store.destinations().all().get(0);
  }

  private String body(String name, String words) {
    return """
        {"name": "%s", "watch": {"words": "%s"}, "tell": {"destinations": ["%s"]}}
        """
        .formatted(name, words, destination().id());
  }

  @Test
  void everyListAndEveryThingIsAsDescribed() throws Exception {
    String message = Program.json(program.get("/v1/messages")).at("/items/0/id").asText();
    String alert = Program.json(program.get("/v1/alerts")).at("/items/0/id").asText();
    String article = Program.json(program.get("/v1/articles")).at("/items/0/id").asText();
    Map<String, String> schemas =
        Map.ofEntries(
            Map.entry("/v1/topics", "TopicPage"),
            Map.entry("/v1/stories", "StoryPage"),
            Map.entry("/v1/stories/story-detention-contract-vote", "Story"),
            Map.entry("/v1/articles", "ArticlePage"),
            Map.entry("/v1/articles/" + article, "Article"),
            Map.entry("/v1/sources", "SourcePage"),
            Map.entry("/v1/sources/el-correo", "Source"),
            Map.entry("/v1/alerts", "AlertPage"),
            Map.entry("/v1/alerts/" + alert, "Alert"),
            Map.entry("/v1/messages", "MessagePage"),
            Map.entry("/v1/messages/" + message, "Message"),
            Map.entry("/v1/destinations", "DestinationPage"),
            Map.entry("/v1/destinations/" + destination().id(), "Destination"),
            Map.entry("/v1/rules", "RulePage"),
            Map.entry("/v1/rules/" + rule().id(), "Rule"),
            Map.entry("/v1/nowhere", "Problem"),
            Map.entry("/v1/rules/none", "Problem"),
            Map.entry("/v1/articles?limit=0", "Problem"),
            Map.entry("/v1/stories?since=yesterday", "Problem"),
            Map.entry("/v1/messages?state=odd", "Problem"));

    for (Map.Entry<String, String> one : schemas.entrySet()) {
      HttpResponse<String> answer = program.get(one.getKey());
      assertThat(file.faults(one.getValue(), answer.body())).as(one.getKey()).isEmpty();
      assertThat(Program.header(answer, "Content-Type"))
          .as(one.getKey())
          .startsWith(
              one.getValue().equals("Problem") ? "application/problem+json" : "application/json");
    }
  }

  @Test
  void articlesAreFollowedByCursorWithoutGapsOrRepeats() throws Exception {
    List<String> seen = new ArrayList<>();
    String next = "0";
    for (int pages = 0; pages < 20; pages++) {
      JsonNode page = Program.json(program.get("/v1/articles?limit=5&cursor=" + next));
      page.get("items").forEach(item -> seen.add(item.get("id").asText()));
      if (!page.has("next")) {
        break;
      }
      next = page.get("next").asText();
    }

    assertThat(seen).doesNotHaveDuplicates().hasSize((int) room.store.articles().count());
  }

  @Test
  void storiesAreSearchedAndAQueryThatCannotBeReadIsPointedAt() throws Exception {
    JsonNode found = Program.json(program.get("/v1/stories?q=cannery"));
    HttpResponse<String> refused = program.get("/v1/stories?q=jail%20titel:x");

    assertThat(found.get("items")).hasSize(1);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Program.json(refused).get("type").asText()).isEqualTo("urn:wirewatch:problem:query");
    assertThat(Program.json(refused).get("position").asText()).isEqualTo("5");
  }

  @Test
  void whatIsKnownAlreadyIsNotSentAgain() throws Exception {
    HttpResponse<String> first = program.get("/v1/rules");
    String tag = Program.header(first, "ETag");

    HttpResponse<String> again = program.get("/v1/rules", "If-None-Match", "\"x\", " + tag);
    room.store.rules().resume(rule().id(), room.clock.instant());

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(program.get("/v1/rules", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void ruleIsMadeChangedAndDeletedOnlyAsItWasRead() throws Exception {
    HttpResponse<String> made = program.send("POST", "/v1/rules", body("Jails", "jail"));
    String path = Program.header(made, "Location");
    String tag = Program.header(made, "ETag");

    int blind = program.send("PUT", path, body("Prisons", "prison")).statusCode();
    HttpResponse<String> changed =
        program.send("PUT", path, body("Prisons", "prison"), "If-Match", tag);
    HttpResponse<String> stale = program.send("PUT", path, body("Again", "x"), "If-Match", tag);
    int staleDelete = program.send("DELETE", path, "", "If-Match", tag).statusCode();
    int deleted =
        program.send("DELETE", path, "", "If-Match", Program.header(changed, "ETag")).statusCode();

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(file.faults("Rule", made.body())).isEmpty();
    assertThat(blind).isEqualTo(428);
    assertThat(Program.json(changed).get("name").asText()).isEqualTo("Prisons");
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(staleDelete).isEqualTo(412);
    assertThat(deleted).isEqualTo(204);
    assertThat(program.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void aRequestSentAgainWithItsKeyIsDoneOnce() throws Exception {
    int before = room.store.rules().all().size();

    HttpResponse<String> first =
        program.send("POST", "/v1/rules", body("Once", "jail"), "Idempotency-Key", "k1");
    HttpResponse<String> again =
        program.send("POST", "/v1/rules", body("Once", "jail"), "Idempotency-Key", "k1");
    HttpResponse<String> other =
        program.send("POST", "/v1/rules", body("Other", "jail"), "Idempotency-Key", "k1");

    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(Program.header(again, "Location")).isEqualTo(Program.header(first, "Location"));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(room.store.rules().all()).hasSize(before + 1);
  }

  @Test
  void rulesThatMakeNoSenseAreRefusedInWords() throws Exception {
    Person other = room.person("Olga", Role.EDITOR);
    Destination hers = room.mail("olga@x.example", other);
    String toHer =
        "{\"name\": \"x\", \"watch\": {\"words\": \"jail\"}, \"tell\": {\"destinations\": [\"%s\"]}}"
            .formatted(hers.id());

    for (String[] bad :
        new String[][] {
          {"{", "400"},
          {"", "400"},
          {"null", "400"},
          {"[]", "400"},
          {"{\"name\": \"x\", \"watch\": {\"word\": \"jail\"}}", "400"},
          {"{\"name\": \"x\", \"watch\": {\"words\": \"jail titel:x\"}}", "422"},
          {"{\"name\": \"x\", \"watch\": {\"words\": \"jail\", \"certainty\": \"sure\"}}", "422"},
          {"{\"name\": \"\", \"watch\": {\"words\": \"jail\"}}", "422"},
          {toHer, "422"}
        }) {
      HttpResponse<String> answer = program.send("POST", "/v1/rules", bad[0]);

      assertThat(answer.statusCode()).as(bad[0]).isEqualTo(Integer.parseInt(bad[1]));
      assertThat(file.faults("Problem", answer.body())).as(bad[0]).isEmpty();
    }
  }

  @Test
  void ruleIsPausedUntilATimeAndGoesOn() throws Exception {
    String path = "/v1/rules/" + rule().id();

    JsonNode paused = Program.json(program.send("POST", path + "/pause", ""));
    int never = program.send("POST", path + "/pause?until=1999-01-01T00:00:00Z", "").statusCode();
    JsonNode resumed = Program.json(program.send("POST", path + "/resume", ""));

    assertThat(paused.get("state").asText()).isEqualTo("paused");
    assertThat(never).isEqualTo(400);
    assertThat(resumed.get("state").asText()).isEqualTo("on");
  }

  @Test
  void sourceIsPausedAndReadAgain() throws Exception {
    JsonNode paused = Program.json(program.send("POST", "/v1/sources/el-correo/pause", ""));
    JsonNode resumed = Program.json(program.send("POST", "/v1/sources/el-correo/resume", ""));

    assertThat(paused.get("state").asText()).isEqualTo("paused");
    assertThat(resumed.get("state").asText()).isNotEqualTo("paused");
  }

  @Test
  void revokedAndUnknownTokensOpenNothingNotEvenWithASessionBesideThem() throws Exception {
    String secret =
        room.store
            .apiTokens()
            .make(
                editor.id(),
                "x",
                Set.of(Scope.ALERTS_READ),
                Duration.ofDays(1),
                room.clock.instant())
            .secret();
    Program short1 = Program.withSecret(room, secret);
    int before = short1.get("/v1/rules").statusCode();
    room.store.apiTokens().of(editor.id()).forEach(one -> room.store.apiTokens().revoke(one.id()));

    HttpResponse<String> after = short1.get("/v1/rules");
    HttpResponse<String> withSession =
        Visit.signedIn(room, editor).get("/v1/rules", "Authorization", "Bearer wrong");

    assertThat(before).isEqualTo(200);
    assertThat(after.statusCode()).isEqualTo(401);
    assertThat(Program.header(after, "WWW-Authenticate")).startsWith("Bearer");
    assertThat(withSession.statusCode()).isEqualTo(401);
  }

  @Test
  void browsersMayReadButTokensInAddressesAreNothing() throws Exception {
    int session = Visit.signedIn(room, editor).get("/v1/rules").statusCode();
    int inAddress = Visit.stranger(room).get("/v1/rules?access_token=ww_x&token=ww_x").statusCode();

    assertThat(session).isEqualTo(200);
    assertThat(inAddress).isEqualTo(401);
  }

  @Test
  void tooManyRequestsAreToldWhenToComeBack() throws Exception {
    HttpResponse<String> last = program.get("/v1/topics");
    String first = Program.header(last, "RateLimit");
    for (int i = 0; i < 600 && last.statusCode() != 429; i++) {
      last = program.get("/v1/topics", "If-None-Match", "*");
    }

    assertThat(first).startsWith("\"default\";r=599;t=");
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(Program.header(last, "Retry-After"))).isBetween(1, 60);
    assertThat(file.faults("Problem", last.body())).isEmpty();
  }

  @Test
  void addressesOfWebhooksAreNotTold() throws Exception {
    String all = program.get("/v1/destinations").body();

    assertThat(all).contains("Newsroom bot").doesNotContain("hooks.example.org");
  }

  @Test
  void everythingOfARuleGoesThereAndBack() throws Exception {
    room.store.people().change(editor.id(), editor.name(), Role.EDITOR, Optional.of("Metro"));
    String whole =
        """
        {"name": "Whole", "team": "Metro", "note": "for the desk", "draft": true,
         "watch": {"words": "jail", "topics": ["detention"], "places": ["TX"], "bodies": [],
                   "sources": ["el-correo"], "regions": ["TX"], "languages": ["es"],
                   "certainty": "strong"},
         "tell": {"destinations": ["%s"], "speed": "weekly monday 07:00", "followUps": [5],
                  "hourlyLimit": 3, "quietHours": {"from": "22:00", "to": "06:30",
                  "weekend": "never"}, "breakThrough": ["detention"]}}
        """
            .formatted(destination().id());

    JsonNode made = Program.json(program.send("POST", "/v1/rules", whole));

    JsonNode sent = new ObjectMapper().readTree(whole);
    assertThat(made.get("watch")).isEqualTo(sent.get("watch"));
    assertThat(made.get("tell")).isEqualTo(sent.get("tell"));
    assertThat(made.get("team").asText() + made.get("note").asText() + made.get("state").asText())
        .isEqualTo("Metrofor the deskdraft");
    for (String bad :
        List.of(
            "\"speed\": \"soon\"",
            "\"hourlyLimit\": 0",
            "\"followUps\": [null]",
            "\"quietHours\": {\"from\": \"x\"}")) {
      String body = "{\"name\": \"x\", \"watch\": {\"words\": \"jail\"}, \"tell\": {" + bad + "}}";
      assertThat(program.send("POST", "/v1/rules", body).statusCode()).as(bad).isEqualTo(422);
    }
    String foreign = "{\"name\": \"x\", \"team\": \"Sports\", \"watch\": {\"words\": \"jail\"}}";
    assertThat(program.send("POST", "/v1/rules", foreign).statusCode()).isEqualTo(422);
  }
}

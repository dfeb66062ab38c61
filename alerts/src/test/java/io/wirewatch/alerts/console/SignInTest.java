package io.wirewatch.alerts.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.alerts.console.access.ProxySettings;
import io.wirewatch.alerts.oidc.OidcSettings;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in by a mailed link and by a proxy that is believed. */
class SignInTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private Newsroom room;
  private Person ed;

  @BeforeEach
  void open() throws Exception {
    room = new Newsroom(folder, InstantSource.system(), Newsroom.settings(false));
    ed = room.person("Ed", Role.EDITOR);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private static HttpResponse<String> ask(Visit visit, String email) throws Exception {
    return visit.post("/sign-in/link", Map.of("email", email));
  }

  private String link(int number) {
    await().atMost(PATIENCE).until(() -> room.post.letters.size() > number);
    Matcher key =
        Pattern.compile("/start\\?key=(\\S+)")
            .matcher(room.post.letters.get(number).content().text());
    assertThat(key.find()).isTrue();
    return key.group(1);
  }

  @Test
  void mailedLinkSignsInOnceAndSaysWhoAskedForIt() throws Exception {
    Visit visit = Visit.stranger(room);
    HttpResponse<String> asked =
        visit.post(
            "/sign-in/link",
            Map.of("email", "ED@desk.example"),
            "User-Agent",
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
    String key = link(0);

    String elsewhere = visit.get("/start?key=" + key).body();
    visit.post("/start", Map.of("key", key));

    assertThat(asked.headers().firstValue("Location").orElse("")).contains("link-asked-for");
    assertThat(room.post.letters.get(0).to()).isEqualTo(ed.email());
    assertThat(room.post.letters.get(0).content().text()).contains("Firefox on Linux");
    assertThat(elsewhere).contains("Firefox on Linux").contains("not the browser you use now");
    assertThat(visit.get("/").statusCode()).isEqualTo(200);
    assertThat(Visit.stranger(room).post("/start", Map.of("key", key)).statusCode()).isEqualTo(403);
  }

  @Test
  void unknownAddressesAreAnsweredTheSame() throws Exception {
    HttpResponse<String> known = ask(Visit.stranger(room), ed.email());
    HttpResponse<String> unknown = ask(Visit.stranger(room), "nobody@desk.example");

    link(0);
    assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
    assertThat(unknown.headers().firstValue("Location"))
        .isEqualTo(known.headers().firstValue("Location"));
    assertThat(unknown.body()).isEqualTo(known.body());
    assertThat(room.post.letters).hasSize(1);
  }

  @Test
  void oneAccountGetsFewLinksAndOneAddressAsksForFew() throws Exception {
    Visit visit = Visit.stranger(room);
    int last = 0;
    for (int i = 0; i < 5; i++) {
      last = ask(visit, ed.email()).statusCode();
    }
    int answeredStill = last;
    for (int i = 0; i < 6; i++) {
      last = ask(visit, "other" + i + "@desk.example").statusCode();
    }

    link(2);
    assertThat(answeredStill).isEqualTo(303);
    assertThat(last).isEqualTo(429);
    assertThat(room.post.letters).hasSize(3);
  }

  @Test
  void whatIsNoMailAddressIsSaidToBeNone() throws Exception {
    assertThat(ask(Visit.stranger(room), "a@b.example\r\nBcc: x@y.example").statusCode())
        .isEqualTo(422);
  }

  @Test
  void believedProxySignsInWhomItNamesAndNobodyElse() throws Exception {
    try (Newsroom behind = behindProxy("127.0.0.1/32", false)) {
      behind.person("Ed", Role.EDITOR);
      behind.person("Flo", Role.READER);
      Visit visit = Visit.stranger(behind);

      int named = visit.get("/", "X-Mail", "ed@desk.example").statusCode();
      boolean isEd = visit.get("/preferences", "X-Mail", "ed@desk.example").body().contains(">Ed<");
      boolean isFlo = visit.get("/", "X-Mail", "flo@desk.example").body().contains(">Flo<");
      int unknown = Visit.stranger(behind).get("/", "X-Mail", "x@desk.example").statusCode();
      int unnamed = Visit.stranger(behind).get("/").statusCode();

      assertThat(named).isEqualTo(200);
      assertThat(isEd).isTrue();
      assertThat(isFlo).isTrue();
      assertThat(unknown).isEqualTo(303);
      assertThat(unnamed).isEqualTo(303);
    }
  }

  @Test
  void headerOfOthersIsNotBelieved() throws Exception {
    try (Newsroom behind = behindProxy("10.1.2.3/32", true)) {
      behind.person("Ed", Role.EDITOR);

      int named = Visit.stranger(behind).get("/", "X-Mail", "ed@desk.example").statusCode();

      assertThat(named).isEqualTo(303);
      assertThat(behind.store.people().all()).hasSize(1);
    }
  }

  @Test
  void somebodyUnknownWhomTheProxyNamesBecomesAReaderWhereTheSettingsSaySo() throws Exception {
    try (Newsroom behind = behindProxy("127.0.0.0/8", true)) {
      int named = Visit.stranger(behind).get("/", "X-Mail", "new@desk.example").statusCode();

      assertThat(named).isEqualTo(200);
      assertThat(behind.store.people().byEmail("new@desk.example").orElseThrow().role())
          .isEqualTo(Role.READER);
    }
  }

  private Newsroom behindProxy(String addresses, boolean admitUnknown) throws Exception {
    ProxySettings proxy = new ProxySettings(List.of(addresses), "X-Mail", admitUnknown);
    return new Newsroom(
        Files.createTempDirectory(folder, "room"),
        InstantSource.system(),
        Newsroom.settings(OidcSettings.none(), proxy));
  }
}

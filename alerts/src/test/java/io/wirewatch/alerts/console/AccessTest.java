package io.wirewatch.alerts.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.alerts.console.access.SafeHeaders;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in, who may change what, and what every answer carries. */
class AccessTest {
  private Newsroom room;
  private Person editor;

  @BeforeEach
  void open(@TempDir Path folder) {
    room = new Newsroom(folder, InstantSource.system(), Newsroom.settings(false));
    editor = room.person("Eddie", Role.EDITOR);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void strangersAreNotToldWhichPagesExist() throws Exception {
    HttpResponse<String> answer = Visit.stranger(room).get("/no-such-page");

    assertThat(answer.statusCode()).isEqualTo(303);
  }

  @Test
  void everyAnswerCarriesThePolicy() throws Exception {
    Visit visit = Visit.signedIn(room, editor);

    for (String path :
        List.of("/", "/rules", "/sign-in", "/static/wirewatch.css", "/nowhere", "/v1/nowhere")) {
      HttpResponse<String> answer = visit.get(path);

      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .as(path)
          .contains(SafeHeaders.PAGE_POLICY);
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }
  }

  @Test
  void linkSignsInOnceAndOnlyByItsButton() throws Exception {
    String link = room.server().signInLink(editor).toString();
    String key = link.substring(link.indexOf("key=") + 4);
    Visit first = Visit.stranger(room);
    Visit second = Visit.stranger(room);

    String opened = first.get("/start?key=" + key).body();
    int afterOpening = first.get("/").statusCode();
    int signedIn = first.post("/start", Map.of("key", key)).statusCode();
    int again = second.post("/start", Map.of("key", key)).statusCode();

    assertThat(opened).contains("Sign in").contains(key);
    assertThat(afterOpening).isEqualTo(303);
    assertThat(signedIn).isEqualTo(303);
    assertThat(first.get("/").statusCode()).isEqualTo(200);
    assertThat(again).isEqualTo(403);
  }

  @Test
  void sessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
    String link = room.server().signInLink(editor).toString();

    HttpResponse<String> answer =
        Visit.stranger(room)
            .post("/start", Map.of("key", link.substring(link.indexOf("key=") + 4)));

    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .contains("wirewatch_session=")
        .contains("HttpOnly")
        .contains("SameSite=Strict");
  }

  @Test
  void signInNeverLeadsToAnotherSite() throws Exception {
    String link = room.server().signInLink(editor).toString();
    String key = link.substring(link.indexOf("key=") + 4);

    HttpResponse<String> answer =
        Visit.stranger(room).post("/start", Map.of("key", key, "next", "//evil.example/"));

    assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("evil");
  }

  @Test
  void keysCannotBeGuessedFast() throws Exception {
    Visit stranger = Visit.stranger(room);
    int last = 0;

    for (int attempt = 0; attempt < 31; attempt++) {
      last = stranger.post("/start", Map.of("key", "AAAA-AA" + attempt)).statusCode();
    }

    assertThat(last).isEqualTo(429);
  }

  @Test
  void changeWithoutFormTokenIsRefused() throws Exception {
    Visit visit = Visit.signedIn(room, editor);

    int without = visit.post("/destinations/mail", Map.of("mail", "a@b.example")).statusCode();
    int wrong =
        visit
            .post("/destinations/mail", Map.of("mail", "a@b.example", "csrf", "guessed"))
            .statusCode();

    assertThat(without).isEqualTo(403);
    assertThat(wrong).isEqualTo(403);
    assertThat(room.store.destinations().all()).isEmpty();
  }

  @Test
  void changeAskedForByAnotherSiteIsRefusedEvenWithTheToken() throws Exception {
    Visit visit = Visit.signedIn(room, editor);
    Map<String, String> form = Map.of("mail", "a@b.example", "csrf", visit.formToken());

    int crossSite =
        visit.post("/destinations/mail", form, "Sec-Fetch-Site", "cross-site").statusCode();
    int sameSite =
        visit.post("/destinations/mail", form, "Sec-Fetch-Site", "same-site").statusCode();
    int foreignOrigin =
        visit.post("/destinations/mail", form, "Origin", "http://evil.example").statusCode();
    int own =
        visit
            .post("/destinations/mail", form, "Sec-Fetch-Site", "same-origin", "Origin", "null")
            .statusCode();

    assertThat(List.of(crossSite, sameSite, foreignOrigin)).containsOnly(403);
    assertThat(own).isEqualTo(303);
  }

  @Test
  void foreignHostNameIsRefused() throws Exception {
    String answer = rawGet("evil.example:" + room.server().port());

    assertThat(answer).contains(" 403 ");
    assertThat(rawGet("localhost:" + room.server().port())).contains(" 303 ");
  }

  /** The JDK's client does not let tests set Host. */
  private String rawGet(String host) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), room.server().port())) {
      OutputStream out = socket.getOutputStream();
      String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      return Optional.ofNullable(in.readLine()).orElse("");
    }
  }

  @Test
  void signOutEndsTheSession() throws Exception {
    Visit visit = Visit.signedIn(room, editor);

    visit.submit("/sign-out", Map.of());

    assertThat(visit.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void othersReachTheConsoleOnlyOnceSomebodyCanSignIn(@TempDir Path empty) {
    ConsoleSettings standard = ConsoleSettings.standard();
    ConsoleSettings everywhere =
        new ConsoleSettings(
            "0.0.0.0",
            0,
            false,
            Optional.empty(),
            List.of(),
            standard.sessionIdle(),
            standard.sessionLongest(),
            standard.zone(),
            false,
            Optional.empty(),
            Optional.empty(),
            standard.oidc(),
            standard.proxy());

    assertThatThrownBy(() -> new Newsroom(empty, InstantSource.system(), everywhere))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("add a person");
  }
}

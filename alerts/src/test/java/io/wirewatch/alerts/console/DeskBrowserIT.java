package io.wirewatch.alerts.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wirewatch.alerts.store.DeskState;
import io.wirewatch.alerts.store.DeskView;
import io.wirewatch.alerts.store.Note;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.alerts.store.Rule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** The desk's pages in a real browser: by keys alone, and with text that means harm. */
class DeskBrowserIT {
  private static final List<String> HOSTILE =
      List.of(
          "<script>window.hit=1</script>",
          "<img src=x onerror=window.hit=1>",
          "\"><svg onload=window.hit=1>",
          "' autofocus onfocus='window.hit=1",
          "</title></textarea><script>window.hit=1</script>",
          "javascript:window.hit=1",
          "{{constructor.constructor('window.hit=1')()}}",
          "=HYPERLINK(\"http://evil.example\",\"x\")",
          "a\r\nSet-Cookie: hit=1\r\n\r\n<script>window.hit=1</script>",
          "\u202Etxt.exe\u0000<b onmouseover=window.hit=1>");

  private Newsroom room;
  private Person editor;
  private ChromeDriver browser;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    assumeTrue(Browser.isInstalled(), "skipped: no Chromium with ChromeDriver in /usr/bin");
    room = new Newsroom(folder, InstantSource.system(), Newsroom.settings(true));
    editor = room.person("Eddie", Role.EDITOR);
    DevConsole.fill(room, editor);
    browser = Browser.open();
    browser.get(room.server().signInLink(editor).toString());
    browser.findElement(By.cssSelector("main button.main")).click();
    await().atMost(Duration.ofSeconds(20)).until(() -> browser.getTitle().startsWith("Stream"));
  }

  @AfterEach
  void close() {
    if (Browser.isInstalled()) {
      browser.quit();
      room.close();
    }
  }

  private long count(DeskState state) {
    return room.store.desk().count(new DeskView(state, Optional.empty(), room.clock.instant()));
  }

  private void press(String... keys) {
    for (String key : keys) {
      browser.switchTo().activeElement().sendKeys(key);
    }
  }

  @Test
  void anAlertIsTakenDoneAndJudgedByKeysAlone() {
    press("g", "a");
    await().atMost(Duration.ofSeconds(20)).until(() -> browser.getTitle().startsWith("Inbox"));

    press("j", "t");
    await().atMost(Duration.ofSeconds(20)).until(() -> count(DeskState.TAKEN) == 1);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> browser.getCurrentUrl().contains("alerts-taken"));
    press("j", "r");
    await().atMost(Duration.ofSeconds(20)).until(() -> room.store.feedback().all().relevant() == 1);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> browser.getCurrentUrl().contains("feedback-noted"));
    press("j", "e");
    await().atMost(Duration.ofSeconds(20)).until(() -> count(DeskState.DONE) == 1);

    assertThat(complaints()).isEmpty();
  }

  @Test
  void nothingHostileComesAlive() {
    String story = room.store.ledger().newestAlerts(Optional.empty(), 1).get(0).facts().storyId();
    for (String text : HOSTILE) {
      Rule rule = room.rule(Newsroom.draft(editor, text.strip(), List.of("detention")));
      room.tell(rule, new SampleNews(room.clock.instant()).all().get(0));
      room.store.desk().note(new Note(story, text, room.clock.instant(), text));
    }

    for (String path :
        List.of("/alerts", "/insights", "/topics", "/rules", "/help", "/stories/" + story)) {
      visit(path);
    }
    for (String text : HOSTILE) {
      visit("/why?about=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    assertThat(complaints()).isEmpty();
  }

  private void visit(String path) {
    browser.get(room.url() + path);
    assertThat(browser.getTitle()).as(path).endsWith("Wirewatch");
    assertThat(browser.findElements(By.cssSelector("main img, main script, main [onload]")))
        .as(path)
        .isEmpty();
    assertThat(browser.executeScript("return window.hit || null")).as(path).isNull();
  }

  private List<String> complaints() {
    return Browser.complaints(browser).stream()
        .filter(line -> line.contains("Content Security Policy") || line.contains("Uncaught"))
        .toList();
  }
}

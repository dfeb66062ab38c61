package io.wirewatch.alerts.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.alerts.store.Rule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;

/** Destinations and notifications in a real browser, under the console's own policy. */
class DestinationsBrowserIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Newsroom room;
  private Person editor;
  private ChromeDriver browser;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    assumeTrue(Browser.isInstalled(), "skipped: no Chromium with ChromeDriver in /usr/bin");
    room = new Newsroom(folder, InstantSource.system(), Newsroom.settings(false));
    editor = room.person("Eddie", Role.EDITOR);
    browser = Browser.open();
    browser.get(room.server().signInLink(editor).toString());
    browser.findElement(By.cssSelector("main button.main")).click();
    arriveAt("Stream");
  }

  @AfterEach
  void close() {
    if (Browser.isInstalled()) {
      browser.quit();
      room.close();
    }
  }

  private void arriveAt(String page) {
    await().atMost(PATIENCE).until(() -> browser.getTitle().startsWith(page));
  }

  private List<String> refused() {
    return Browser.complaints(browser).stream()
        .filter(line -> line.contains("Content Security Policy") || line.contains("Uncaught"))
        .toList();
  }

  @Test
  void aWebhookIsAddedConfirmedAndTestedByItsPage() {
    room.receiver.answers(
        200, body -> "{" + body.replaceAll(".*(\"challenge\":\"[0-9a-f]+\").*", "$1") + "}");
    browser.get(room.url() + "/destinations");
    browser.findElement(By.id("webhook")).sendKeys(room.receiver.url("/hook"));
    browser.findElement(By.id("webhook-name")).sendKeys("Newsroom bot", Keys.ENTER);
    arriveAt("Newsroom bot");
    String added = browser.findElement(By.tagName("main")).getText();

    room.receiver.answers(202, "<img src=x onerror=alert(1)> queued");
    browser.findElement(By.cssSelector("form[action$='/test'] button")).click();
    await().atMost(PATIENCE).until(() -> browser.getCurrentUrl().contains("tried"));

    assertThat(added).contains("whsec_", "It agreed to messages", "working");
    assertThat(browser.findElement(By.cssSelector(".notice")).getText())
        .contains("The test was taken: answered 202: <img src=x onerror=alert(1)> queued");
    browser.findElement(By.cssSelector("details.filters summary")).click();
    assertThat(browser.findElement(By.cssSelector("details.filters pre")).getText())
        .contains("alert.test");
    assertThat(refused()).isEmpty();
  }

  @Test
  void alertsAreShownByTheBrowserOnceAskedForAndNotBefore() {
    browser.executeCdpCommand(
        "Browser.grantPermissions",
        Map.of("origin", room.url(), "permissions", List.of("notifications")));
    Rule rule = room.rule(Newsroom.draft(editor, "Jails", List.of("detention")));
    List<Clipping> news = new SampleNews(room.clock.instant()).all();
    browser.get(room.url() + "/destinations");
    String before = browser.findElement(By.cssSelector("[data-notify-state]")).getText();
    room.tell(rule, news.get(0));
    recordNotifications();

    browser.findElement(By.cssSelector("[data-notify-on]")).click();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                browser
                    .findElement(By.cssSelector("[data-notify-state]"))
                    .getText()
                    .startsWith("On"));
    await().atMost(PATIENCE).until(() -> follows());
    room.tell(rule, news.get(1));
    await().atMost(PATIENCE).until(() -> !shown().isEmpty());
    List<String> here = shown();
    browser.get(room.url() + "/help");
    recordNotifications();
    room.tell(rule, news.get(2));
    await().atMost(PATIENCE).until(() -> !shown().isEmpty());

    assertThat(before).isEqualTo("Off.");
    assertThat(here).containsExactly(news.get(1).build().article().title());
    assertThat(shown()).containsExactly(news.get(2).build().article().title());
    assertThat(refused()).isEmpty();
  }

  /** Takes the place of the system, which shows nothing without a window. */
  private void recordNotifications() {
    browser.executeScript(
        "window.shown = [];"
            + "const real = window.Notification;"
            + "window.Notification = class { constructor(title) { window.shown.push(title); }"
            + " addEventListener() {} static get permission() { return real.permission; }"
            + " static requestPermission() { return real.requestPermission(); } };");
  }

  private boolean follows() {
    return Boolean.TRUE.equals(
        browser.executeAsyncScript(
            "const done = arguments[0];"
                + "navigator.locks.query().then(q => done(q.held.some(l => l.name === 'wirewatch.notify')));"));
  }

  private List<String> shown() {
    Object shown = browser.executeScript("return window.shown || []");
    return shown instanceof List<?> titles
        ? titles.stream().map(Object::toString).toList()
        : List.of();
  }
}

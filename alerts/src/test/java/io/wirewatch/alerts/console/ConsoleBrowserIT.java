package io.wirewatch.alerts.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * A reporter's way through the console in a real browser, which also says what it refused to run.
 */
class ConsoleBrowserIT {
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
  }

  @AfterEach
  void close() {
    if (Browser.isInstalled()) {
      browser.quit();
      room.close();
    }
  }

  private void signIn() {
    browser.get(room.server().signInLink(editor).toString());
    browser.findElement(By.cssSelector("main button.main")).click();
    arriveAt("Stream");
  }

  /** A click does not wait for the page it leads to. */
  private void arriveAt(String page) {
    await().atMost(Duration.ofSeconds(20)).until(() -> browser.getTitle().startsWith(page));
  }

  @Test
  void reporterSignsInAndMakesARuleFromTheStreamSeeingItsPreview() {
    signIn();
    browser.findElement(By.id("q")).sendKeys("sheriff agreement", Keys.ENTER);
    await().atMost(Duration.ofSeconds(20)).until(() -> browser.getCurrentUrl().contains("q="));
    browser.findElement(By.linkText("Make this a rule")).click();
    arriveAt("New rule");
    browser.findElement(By.id("name")).sendKeys("Sheriff deals");

    browser.findElement(By.id("query")).sendKeys(" Dogwood");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(browser.findElement(By.id("preview")).getText())
                    .contains("3 stories in the last 7 days")
                    .doesNotContain("Elm County"));
    browser.findElement(By.cssSelector("input[name=destinations]")).click();
    browser.findElement(By.cssSelector("button[value=save]")).click();
    arriveAt("Sheriff deals");

    assertThat(browser.findElement(By.cssSelector(".notice")).getText()).contains("saved");
    assertThat(browser.getTitle()).isEqualTo("Sheriff deals – Rules – Wirewatch");
    assertThat(refused()).isEmpty();
  }

  @Test
  void editorPastesASiteLooksAtItsItemsAndAddsTheSource() {
    signIn();
    browser.get(room.url() + "/sources");
    browser.findElement(By.linkText("Add a source")).click();
    arriveAt("Add a source");
    browser.findElement(By.id("address")).sendKeys("mesa.example", Keys.ENTER);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> browser.getCurrentUrl().contains("/sources/found/"));
    String found = browser.findElement(By.tagName("main")).getText();
    browser.findElement(By.id("group-0")).sendKeys("local");
    browser.findElement(By.cssSelector("section form button.main")).click();
    arriveAt("Mesa Herald");

    assertThat(found).contains("2 feeds found", "<script>alert(1)</script>");
    assertThat(browser.findElement(By.cssSelector(".notice")).getText()).contains("is added");
    assertThat(room.sources.find("mesa-herald-news")).isPresent();
    assertThat(refused()).isEmpty();
  }

  @Test
  void pagesRunNothingThatPolicyForbidsAndShowHostileTextAsText() {
    signIn();
    String message = room.mails.newest(1).get(0).id();

    for (String path :
        List.of(
            "/",
            "/stories/story-hostile-headline",
            "/rules",
            "/rules/new",
            "/messages/" + message,
            "/destinations",
            "/sources",
            "/sources/agency-releases",
            "/sources/import",
            "/preferences",
            "/help")) {
      browser.get(room.url() + path);
      assertThat(browser.getTitle()).endsWith("Wirewatch");
      assertThat(browser.findElements(By.cssSelector("main img, main script"))).isEmpty();
    }

    assertThat(refused())
        .allMatch(complaint -> complaint.contains("mail.html"), "only the mail's own script");
  }

  @Test
  void administratorInvitesSomebodyWhoSignsInByTheMailAndEndsTheOtherSession() throws Exception {
    Person admin = room.person("Ada", Role.ADMIN);
    browser.get(room.server().signInLink(admin).toString());
    browser.findElement(By.cssSelector("main button.main")).click();
    arriveAt("Stream");
    browser.findElement(By.linkText("Admin")).click();
    arriveAt("People");
    browser.findElement(By.id("email")).sendKeys("new@desk.example");
    browser.findElement(By.id("name")).sendKeys("New Hand", Keys.ENTER);
    await().atMost(Duration.ofSeconds(20)).until(() -> !room.post.letters.isEmpty());
    String text = room.post.letters.get(0).content().text();
    browser.get(room.url() + "/preferences");
    arriveAt("Preferences");
    browser.manage().deleteAllCookies();
    browser.get(text.replaceAll("(?s).*?(http://\\S+).*", "$1"));
    browser.findElement(By.cssSelector("main button.main")).click();
    arriveAt("Stream");

    assertThat(browser.findElement(By.cssSelector("details.menu summary")).getText())
        .isEqualTo("New Hand");
    assertThat(browser.findElements(By.linkText("Admin"))).isEmpty();
    assertThat(refused()).isEmpty();
  }

  @Test
  void keysWalkTheStreamAndCanBeSwitchedOff() {
    signIn();

    browser.switchTo().activeElement().sendKeys("j", "j");
    String second = browser.switchTo().activeElement().getText();
    browser.switchTo().activeElement().sendKeys("?");
    boolean helpOpen = browser.findElement(By.id("keys")).isDisplayed();
    browser.findElement(By.cssSelector("#keys button")).click();
    browser.switchTo().activeElement().sendKeys("g", "r");
    arriveAt("Rules");

    assertThat(second).isEqualTo("Ice on the roads closes three schools");
    assertThat(helpOpen).isTrue();
  }

  private List<String> refused() {
    return Browser.complaints(browser).stream()
        .filter(line -> line.contains("Content Security Policy") || line.contains("Uncaught"))
        .toList();
  }
}

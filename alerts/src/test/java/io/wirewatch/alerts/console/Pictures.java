package io.wirewatch.alerts.console;

import io.wirewatch.alerts.store.MessageState;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.alerts.store.Scope;
import io.wirewatch.contract.feed.FeedInquiry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/** Takes a picture of every page at two widths in both themes, for looking at. Not a test. */
final class Pictures {
  private Pictures() {}

  /**
   * Writes the pictures into the folder named; a second argument names axe's script to judge by.
   */
  public static void main(String[] args) throws Exception {
    Path to = Files.createDirectories(Path.of(args[0]));
    String axe = args.length > 1 ? Files.readString(Path.of(args[1])) : "";
    Newsroom room =
        new Newsroom(
            Files.createTempDirectory("console"), InstantSource.system(), Newsroom.settings(true));
    Person editor = room.person("Demo editor", Role.ADMIN);
    ChromeDriver browser = Browser.open();
    try {
      browser.get(room.url() + "/sign-in");
      take(browser, to, axe, "signin");
      browser.get(room.server().signInLink(editor).toString());
      take(browser, to, axe, "start");
      browser.findElement(By.cssSelector("main button.main")).click();
      take(browser, to, axe, "stream-empty");
      go(browser, room, axe, "/rules", to, "rules-empty");
      go(browser, room, axe, "/sources", to, "sources-empty");
      DevConsole.fill(room, editor);
      Map<String, String> pages = new LinkedHashMap<>();
      pages.put("stream", "/");
      pages.put("stream-filter", "/?q=county+jail+OR+detention&topic=detention&time=7d");
      pages.put("stream-error", "/?q=jail+AND+(sheriff");
      pages.put("story", "/stories/story-detention-contract-vote");
      pages.put("hostile", "/stories/story-hostile-headline");
      pages.put("rules", "/rules");
      pages.put("rule-new", "/rules/new");
      pages.put("rule-filled", "/rules/new?q=sheriff+agreement&topic=local-cooperation");
      String rule = room.store.rules().all().get(1).id();
      pages.put("rule-edit", "/rules/" + rule);
      pages.put("messages", "/messages");
      pages.put(
          "message",
          "/messages/"
              + room.store
                  .messages()
                  .list(Optional.of(MessageState.SENT), Optional.empty(), Optional.empty(), 1)
                  .items()
                  .get(0)
                  .id());
      pages.put("destinations", "/destinations");
      SampleDestinations.Made made = SampleDestinations.fill(room, editor);
      pages.put("destination", "/destinations/" + made.hook());
      pages.put("destination-waiting", "/destinations/" + made.waiting());
      pages.put("confirm", made.link());
      pages.put("sources", "/sources");
      pages.put("sources-look", "/sources?state=attention&group=local");
      pages.put("source", "/sources/el-correo");
      pages.put("source-held", "/sources/agency-releases");
      pages.put("source-moved", "/sources/plains-radio");
      pages.put("source-gone", "/sources/mesa-tribune");
      pages.put("source-add", "/sources/add");
      room.sources.ask(FeedInquiry.Kind.FIND, "mesa.example");
      pages.put("source-found", "/sources/found/inquiry-0?address=mesa.example");
      room.sources.ask(FeedInquiry.Kind.FIND, "nothing.example");
      pages.put("source-none", "/sources/found/inquiry-1?address=nothing.example");
      pages.put("source-import", "/sources/import");
      room.sources.ask(FeedInquiry.Kind.READ_LIST, "<opml/>");
      pages.put("source-imported", "/sources/import/inquiry-2");
      pages.put("help", "/help");
      String told =
          room.store.ledger().newestAlerts(Optional.empty(), 1).get(0).facts().articleId();
      pages.put("inbox", "/alerts");
      pages.put("inbox-done", "/alerts?tab=done");
      pages.put("why", "/why");
      pages.put("why-told", "/why?about=/articles/" + told);
      pages.put("why-unknown", "/why?about=https://nowhere.example/a");
      pages.put("topics", "/topics");
      pages.put("insights", "/insights");
      room.person("Rita Reader", Role.READER);
      room.store.banner().say("Maintenance tonight from 22:00 to 22:30 EST.", room.clock.instant());
      pages.put("preferences", "/preferences");
      pages.put("admin", "/admin");
      pages.put("admin-sessions", "/admin/sessions");
      pages.put("admin-audit", "/admin/audit");
      pages.put("admin-system", "/admin/system");
      pages.put("missing", "/nowhere");
      for (Map.Entry<String, String> page : pages.entrySet()) {
        go(browser, room, axe, page.getValue(), to, page.getKey());
      }
      browser.get(room.url() + "/rules/new");
      browser.findElement(By.name("action")).click();
      take(browser, to, axe, "rule-problems");
      browser.get(room.url() + "/");
      browser.findElement(By.cssSelector("details.menu summary")).click();
      take(browser, to, axe, "menu");
      room.store
          .apiTokens()
          .make(
              editor.id(),
              "Newsroom bot",
              Set.of(Scope.ALERTS_READ),
              Duration.ofDays(30),
              room.clock.instant());
      browser.get(room.url() + "/preferences");
      browser.findElement(By.cssSelector("form[action='/preferences/tokens'] button")).click();
      take(browser, to, axe, "preferences-problem");
      browser.get(room.url() + "/admin");
      browser.findElement(By.cssSelector("details.block summary")).click();
      take(browser, to, axe, "admin-change");
      Browser.complaints(browser).forEach(System.out::println);
    } finally {
      browser.quit();
      room.close();
    }
  }

  private static void go(
      ChromeDriver browser, Newsroom room, String axe, String path, Path to, String name)
      throws Exception {
    browser.get(room.url() + path);
    take(browser, to, axe, name);
  }

  private static void take(ChromeDriver browser, Path to, String axe, String name)
      throws Exception {
    for (String theme : new String[] {"light", "dark"}) {
      browser.executeScript("document.documentElement.dataset.theme = arguments[0]", theme);
      for (int width : new int[] {1280, 360}) {
        Map<String, Object> metrics =
            Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 500);
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride", metrics);
        long full = size(browser, "scrollHeight");
        long wide = size(browser, "scrollWidth");
        judge(browser, axe, name + " " + theme + " " + width);
        if (wide > width) {
          System.out.println("WIDER " + name + " " + width + ": " + wide);
        }
        browser.executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of(
                "width",
                width,
                "height",
                (int) Math.min(full, 4000),
                "deviceScaleFactor",
                1,
                "mobile",
                width < 500));
        Files.write(
            to.resolve(name + "-" + width + "-" + theme + ".png"),
            browser.getScreenshotAs(OutputType.BYTES));
      }
    }
  }

  private static long size(ChromeDriver browser, String what) {
    Object size = browser.executeScript("return document.documentElement." + what);
    return size instanceof Number number ? number.longValue() : 0;
  }

  private static void judge(ChromeDriver browser, String axe, String page) {
    if (axe.isEmpty()) {
      return;
    }
    browser.executeScript(axe);
    Object found =
        browser.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21aa','wcag22aa','best-practice']})"
                + ".then(r => done(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target"
                + " + ' ' + n.failureSummary).join(' | ')).join('\\n')));");
    if (found != null && !found.toString().isEmpty()) {
      System.out.println("AXE " + page + "\n" + found);
    }
  }
}

package io.wirewatch.standalone.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The alert rules lead somewhere, and watch what exists. */
class AlertRulesTest {
  private static final Path RUNBOOKS = Workshop.ROOT.resolve("docs/runbooks");

  @Test
  void everyAlertSaysWhatIsWrongAndLeadsToItsRunbookAndBoard() throws IOException {
    Set<String> boards =
        Board.all().stream().map(board -> "/d/" + board.uid()).collect(Collectors.toSet());

    for (AlertRule rule : AlertRule.alerts()) {
      assertThat(rule.labels().get("severity"))
          .as(rule.alert())
          .isIn("critical", "warning", "info", "none");
      assertThat(rule.annotations().get("summary")).as(rule.alert()).isNotBlank();
      assertThat(rule.annotations().get("description")).as(rule.alert()).isNotBlank();
      assertThat(rule.annotations().get("dashboard")).as(rule.alert()).isIn(boards);
      assertThat(Workshop.ROOT.resolve(rule.annotations().getOrDefault("runbook_url", "none")))
          .as(rule.alert())
          .isRegularFile()
          .hasFileName(rule.alert() + ".md");
    }
  }

  @Test
  void everyRunbookIsShortAndBelongsToAnAlert() throws IOException {
    Set<String> alerts =
        AlertRule.alerts().stream().map(AlertRule::alert).collect(Collectors.toSet());

    for (Path page : Workshop.files(RUNBOOKS, ".md")) {
      String name = page.getFileName().toString().replace(".md", "");
      if (!name.equals("README")) {
        assertThat(alerts).contains(name);
        assertThat(Files.readAllLines(page)).as(name).hasSizeBetween(8, 30);
        assertThat(page).content().contains("First look", "What to do", "Over when");
      }
    }
  }

  @Test
  void panelsTurnRedWhereTheAlertFires() throws IOException {
    List<AlertRule> alerts = AlertRule.alerts();

    for (Panel panel : Board.all().stream().flatMap(board -> board.panels().stream()).toList()) {
      panel.limit().ifPresent(limit -> assertFiresThere(panel, limit, alerts));
    }
  }

  private static void assertFiresThere(Panel panel, Panel.Limit limit, List<AlertRule> alerts) {
    List<AlertRule> named =
        alerts.stream().filter(rule -> rule.alert().equals(limit.alert())).toList();

    assertThat(named).as(panel.title()).isNotEmpty();
    // A panel may show the other side of a share, the unit of a panel may be hours, and a burn
    // rate is drawn in multiples of its budget.
    assertThat(named.stream().flatMap(rule -> rule.thresholds().stream()).toList())
        .as(panel.title())
        .anyMatch(
            fires ->
                Stream.of(fires, 1 - fires, fires / 3600, fires / 0.01, fires / 0.005)
                    .anyMatch(shown -> Math.abs(shown - limit.value()) < 1e-9));
  }

  @Test
  void everyMetricIsUsedAndWhatIsUsedExists() throws IOException {
    Set<String> used = new TreeSet<>();
    Set<String> recorded = new TreeSet<>();
    Set<String> made = new TreeSet<>();
    for (Board board : Board.all()) {
      BoardsTest.queries(board).forEach(query -> used.addAll(Promql.metrics(query)));
      BoardsTest.queries(board).forEach(query -> recorded.addAll(Promql.recorded(query)));
    }
    for (AlertRule rule : AlertRule.all()) {
      used.addAll(Promql.metrics(rule.expression()));
      recorded.addAll(Promql.recorded(rule.expression()));
      made.add(rule.record());
    }

    assertThat(used).allMatch(LibraryMetrics::knows);
    assertThat(made).containsAll(recorded);
    assertThat(MetricsContract.all())
        .allMatch(metric -> used.stream().anyMatch(name -> belongs(name, metric)));
  }

  private static boolean belongs(String name, Metric metric) {
    return MetricsContract.of(name).filter(metric::equals).isPresent();
  }

  @Test
  void promtoolAcceptsTheRulesAndTheirTestsPass() throws IOException, InterruptedException {
    assumeTrue(Workshop.isInstalled("promtool"), "skipped: promtool is not installed");
    for (Path configuration : Workshop.files(Workshop.PROMETHEUS, ".yml")) {
      Workshop.Outcome check =
          Workshop.run("promtool", "check", "config", configuration.toString());
      assertThat(check.code()).as(check.said()).isZero();
    }

    for (Path test : Workshop.files(Workshop.PROMETHEUS.resolve("tests"), ".yml")) {
      Workshop.Outcome outcome = Workshop.run("promtool", "test", "rules", test.toString());
      assertThat(outcome.code()).as(outcome.said()).isZero();
    }
  }

  @Test
  void amtoolAcceptsTheAlertmanagersConfiguration() throws IOException, InterruptedException {
    assumeTrue(Workshop.isInstalled("amtool"), "skipped: amtool is not installed");

    Workshop.Outcome check =
        Workshop.run("amtool", "check-config", Workshop.ALERTMANAGER.toString());

    assertThat(check.code()).as(check.said()).isZero();
  }
}

package io.wirewatch.standalone.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator relies on at night: every panel says what it shows, every query is PromQL. */
class DashboardTest {
  private static final Path DASHBOARD =
      Path.of("..", "ops", "grafana", "dashboards", "wirewatch-overview.json");

  @TempDir Path scratch;

  @Test
  void everyPanelSaysWhatItShowsInWhichUnit() throws IOException {
    for (JsonNode panel : dashboard().get("panels")) {
      String title = panel.path("title").asText();

      assertThat(title).isNotBlank();
      assertThat(panel.path("description").asText())
          .as("description of %s", title)
          .hasSizeGreaterThan(40);
      assertThat(panel.at("/fieldConfig/defaults/unit").asText())
          .as("unit of %s", title)
          .isNotBlank();
      assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
      JsonNode place = panel.get("gridPos");
      assertThat(place.get("x").asInt() + place.get("w").asInt()).isLessThanOrEqualTo(24);
    }
  }

  @Test
  void aBoardHasAtMost14PanelsAndCannotBeEditedInPlace() throws IOException {
    JsonNode board = dashboard();

    assertThat(board.get("panels")).hasSizeLessThanOrEqualTo(14);
    assertThat(board.get("editable").asBoolean()).isFalse();
    assertThat(board.get("schemaVersion").asInt()).isEqualTo(42);
    assertThat(board.at("/templating/list/0/name").asText()).isEqualTo("datasource");
  }

  @Test
  void ratesUseGrafanasOwnInterval() throws IOException {
    assertThat(queries()).noneMatch(query -> query.matches(".*\\brate\\([^\\[]*\\[\\d.*"));
  }

  @Test
  void promtoolAcceptsEveryQuery() throws IOException, InterruptedException {
    assumeTrue(installed("promtool"), "skipped: promtool is not installed");
    StringBuilder rules = new StringBuilder("groups:\n- name: panels\n  rules:\n");
    int number = 0;
    for (String query : queries()) {
      rules
          .append("  - record: panel:")
          .append(number++)
          .append("\n    expr: '")
          .append(query.replace("$__rate_interval", "5m").replace("'", "''"))
          .append("'\n");
    }
    Path file = Files.writeString(scratch.resolve("panels.yml"), rules);

    Process check =
        new ProcessBuilder("promtool", "check", "rules", file.toString())
            .redirectErrorStream(true)
            .start();
    String said =
        new String(check.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

    assertThat(check.waitFor()).as(said).isZero();
  }

  private static List<String> queries() throws IOException {
    List<String> queries = new ArrayList<>();
    for (JsonNode panel : dashboard().get("panels")) {
      panel.get("targets").forEach(target -> queries.add(target.get("expr").asText()));
    }
    assertThat(queries).isNotEmpty();
    return queries;
  }

  private static JsonNode dashboard() throws IOException {
    return new ObjectMapper().readTree(DASHBOARD.toFile());
  }

  private static boolean installed(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}

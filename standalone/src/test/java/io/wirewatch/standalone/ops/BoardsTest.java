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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an operator relies on at night: every panel says what it shows, every query is PromQL. */
class BoardsTest {
  @TempDir Path scratch;

  static List<Board> boards() {
    return Board.all();
  }

  @ParameterizedTest
  @MethodSource("boards")
  void whatIsCommittedIsWhatIsGenerated(Board board) throws IOException {
    Path file = Workshop.BOARDS.resolve(board.fileName());
    String generated = new BoardJson().write(board);

    if (Boolean.getBoolean("wirewatch.boards.write")) {
      Files.writeString(file, generated);
    }

    assertThat(file)
        .as("write the boards anew with -Dwirewatch.boards.write=true")
        .hasContent(generated);
  }

  @Test
  void noOtherBoardLiesBesideThem() throws IOException {
    assertThat(Workshop.files(Workshop.BOARDS, ".json"))
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(Board.all().stream().map(Board::fileName).toList());
  }

  @ParameterizedTest
  @MethodSource("boards")
  void everyPanelSaysWhatItShowsInWhichUnit(Board board) throws IOException {
    for (JsonNode panel : json(board).get("panels")) {
      String title = panel.path("title").asText();

      assertThat(title).isNotBlank();
      assertThat(panel.path("description").asText())
          .as("description of %s", title)
          .hasSizeGreaterThan(40);
      assertThat(panel.at("/fieldConfig/defaults/unit").asText())
          .as("unit of %s", title)
          .isNotBlank();
      assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
      assertThat(panel.get("targets")).as("queries of %s", title).isNotEmpty();
      JsonNode place = panel.get("gridPos");
      assertThat(place.get("x").asInt() + place.get("w").asInt()).isLessThanOrEqualTo(24);
    }
  }

  @ParameterizedTest
  @MethodSource("boards")
  void aBoardKeepsTheConventions(Board board) throws IOException {
    JsonNode json = json(board);

    assertThat(json.get("panels")).hasSizeLessThanOrEqualTo(Board.MOST_PANELS);
    assertThat(json.get("editable").asBoolean()).isFalse();
    assertThat(json.get("schemaVersion").asInt()).isEqualTo(42);
    assertThat(json.get("uid").asText()).startsWith("wirewatch-");
    assertThat(json.get("refresh").asText()).isEqualTo("30s");
    assertThat(json.at("/templating/list").findValuesAsText("name"))
        .startsWith("datasource", "application", "instance");
    assertThat(board.panels().stream().map(Panel::title)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("boards")
  void ratesUseGrafanasOwnInterval(Board board) {
    // Ten minutes are given where the rate divides a lag: a shorter one would jump.
    assertThat(queries(board))
        .filteredOn(query -> !query.contains("[10m]"))
        .noneMatch(query -> query.matches(".*\\brate\\([^\\[]*\\[\\d.*"));
  }

  @Test
  void promtoolAcceptsEveryQuery() throws IOException, InterruptedException {
    assumeTrue(Workshop.isInstalled("promtool"), "skipped: promtool is not installed");
    StringBuilder rules = new StringBuilder("groups:\n- name: panels\n  rules:\n");
    int number = 0;
    for (Board board : Board.all()) {
      for (String query : queries(board)) {
        rules
            .append("  - record: panel:")
            .append(number++)
            .append("\n    expr: '")
            .append(Promql.plain(Promql.narrowed(query)).replace("'", "''"))
            .append("'\n");
      }
    }
    Path file = Files.writeString(scratch.resolve("panels.yml"), rules);

    Workshop.Outcome check = Workshop.run("promtool", "check", "rules", file.toString());

    assertThat(check.code()).as(check.said()).isZero();
  }

  static List<String> queries(Board board) {
    List<String> queries = new ArrayList<>();
    board.panels().forEach(panel -> panel.queries().forEach(one -> queries.add(one.expression())));
    return queries;
  }

  private static JsonNode json(Board board) throws IOException {
    return new ObjectMapper().readTree(new BoardJson().write(board));
  }
}

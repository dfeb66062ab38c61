package io.wirewatch.bench.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvalStoriesCommandTest {
  private static final List<String> ITEMS =
      List.of(
          line("raid", "Agents detain 31 workers at Willow Bend poultry plant", "08:00", "Gazette"),
          line("raid", "31 workers detained at Willow Bend poultry plant", "09:00", "Star"),
          line("ferry", "Ferry to Osprey Island stops for the winter", "10:00", "Star"));

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void printsPairsAndBCubedAsJson() throws IOException {
    Path file = Files.write(folder.resolve("items.jsonl"), ITEMS);

    assertThat(run(file.toString(), "--json")).isZero();

    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.at("/pairs/precision").asDouble()).isEqualTo(1);
    assertThat(json.at("/pairs/recall").asDouble()).isEqualTo(1);
    assertThat(json.at("/bcubed/f1").asDouble()).isEqualTo(1);
    assertThat(json.size()).isEqualTo(2);
  }

  @Test
  void readsEveryFileOfAFolderAsASetOfItsOwn() throws IOException {
    Files.write(folder.resolve("one.jsonl"), ITEMS);
    Files.write(folder.resolve("two.jsonl"), ITEMS);

    assertThat(run(folder.toString())).isZero();

    assertThat(out.toString()).contains("6 items, 2 pairs of one group, 2 put together, 2 of both");
  }

  @Test
  void saysNoDataWhereThereIsNone() {
    assertThat(run(folder.resolve("nowhere").toString())).isZero();

    assertThat(out.toString().strip()).isEqualTo("no data");
  }

  @Test
  void namesTheLineThatCannotBeRead() throws IOException {
    Path file = Files.write(folder.resolve("items.jsonl"), List.of(ITEMS.get(0), "{broken"));

    assertThat(run(file.toString())).isEqualTo(2);

    assertThat(err.toString()).contains("items.jsonl line 2");
  }

  @Test
  void countsPairsAndItemsByTheirDefinitions() {
    Agreement agreement = new Agreement();
    agreement.add(
        List.of(
            new Agreement.Assigned("a", "1"),
            new Agreement.Assigned("a", "1"),
            new Agreement.Assigned("a", "2"),
            new Agreement.Assigned("b", "2")));

    JsonNode json = agreement.json();
    assertThat(json.at("/pairs/precision").asDouble()).isEqualTo(0.5);
    assertThat(json.at("/pairs/recall").asDouble()).isEqualTo(0.3333);
    assertThat(json.at("/bcubed/precision").asDouble()).isEqualTo(0.75);
    assertThat(json.at("/bcubed/recall").asDouble()).isEqualTo(0.6667);
  }

  private int run(String... arguments) {
    return new CommandLine(new EvalStoriesCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private static String line(String group, String title, String time, String source) {
    return """
        {"group":"%s","title":"%s","text":"","published":"2026-11-16T%s:00Z","source":"%s"}"""
        .formatted(group, title, time, source);
  }
}

package io.wirewatch.bench.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvalTaggingCommandTest {

  private static final String ITEMS =
      """
      {"id":"1","title":"ICE arrests nine in Tulsa","text":"","topics":["arrests-and-removals"],"sure":true}
      {"id":"2","title":"Lake festival opens","text":"","topics":[],"sure":true}
      {"id":"3","title":"Choir sings in Tulsa","text":"","topics":["detention"],"sure":false}
      """;

  @TempDir private Path dir = Path.of("set by JUnit");

  private String run(String... options) throws IOException {
    Path file = Files.writeString(dir.resolve("items.jsonl"), ITEMS);
    StringWriter out = new StringWriter();
    CommandLine command = new CommandLine(new EvalTaggingCommand()).setOut(new PrintWriter(out));
    String[] args = new String[options.length + 3];
    args[0] = file.toString();
    args[1] = "--taxonomy";
    args[2] = "../config/taxonomy";
    System.arraycopy(options, 0, args, 3, options.length);
    assertThat(command.execute(args)).isZero();
    return out.toString();
  }

  @Test
  void printsItsFiguresAsJson() throws IOException {
    JsonNode figures = new ObjectMapper().readTree(run("--json"));

    assertThat(figures.at("/relevance/recall").asDouble()).isEqualTo(0.5);
    assertThat(figures.at("/topics/detention/fn").asInt()).isEqualTo(1);
    assertThat(figures.at("/topics/arrests-and-removals/tp").asInt()).isEqualTo(1);
    assertThat(figures.at("/sure/relevance/f1").asDouble()).isEqualTo(1);
    assertThat(figures.at("/macro").has("f1")).isTrue();
    assertThat(figures.at("/micro").has("precision")).isTrue();
  }

  @Test
  void listsWhatItJudgesOtherwise() throws IOException {
    String report = run("--errors");

    assertThat(report).contains("? Choir sings in Tulsa", "- missing detention");
    assertThat(report).doesNotContain("Lake festival opens");
  }
}

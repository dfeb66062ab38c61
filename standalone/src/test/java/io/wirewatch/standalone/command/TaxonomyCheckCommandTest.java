package io.wirewatch.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TaxonomyCheckCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();

  @Test
  void findsOurOwnTaxonomySound() {
    int code = run("../config/taxonomy");

    assertThat(out.toString()).contains("18 topics").contains("0 not as they say");
    assertThat(code).isZero();
  }

  @Test
  void namesFileAndLineOfWhatIsBroken() throws IOException {
    Files.writeString(folder.resolve("words.yaml"), "words: {}\n");
    Files.writeString(folder.resolve("relevance.yaml"), "scoring: {title: 7}\n");

    int code = run(folder.toString());

    assertThat(out.toString()).contains("relevance.yaml line 1: \"title\" is 7");
    assertThat(code).isEqualTo(1);
  }

  @Test
  void printsJsonForPrograms() {
    int code = run("../config/taxonomy", "--json");

    assertThat(out.toString()).contains("\"problems\" : [ ]", "\"failed\" : [ ]", "\"unused\"");
    assertThat(code).isZero();
  }

  private int run(String... args) {
    return new CommandLine(new TaxonomyCheckCommand()).setOut(new PrintWriter(out)).execute(args);
  }
}

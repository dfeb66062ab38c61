package io.wirewatch.bench.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvalLanguageCommandTest {

  @TempDir private Path folder;

  @Test
  void countsWhatEachLanguageWasJudgedToBe() throws IOException {
    Files.writeString(folder.resolve("en.txt"), "The judge said that they were free to go.\n");
    Files.writeString(folder.resolve("es.txt"), "El juez dijo que los hombres podían irse.\n");
    Files.writeString(folder.resolve("de.txt"), "Der Richter sagte, dass sie gehen können.\n");

    String printed = run(folder.toString(), "--json");

    assertThat(printed).contains("\"englishAndSpanish\":1.0").contains("\"de\":{\"accuracy\":1.0");
  }

  @Test
  void saysNoDataWhereTheFolderIsMissing() {
    assertThat(run(folder.resolve("absent").toString())).contains("no data");
  }

  @Test
  void cutsSentencesToWholeWordsOfAHeadline() {
    String sentence = "word ".repeat(30).strip();

    assertThat(EvalLanguageCommand.headline(sentence)).hasSize(59).endsWith("word");
  }

  private static String run(String... args) {
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new EvalLanguageCommand()).setOut(new PrintWriter(out)).execute(args);
    assertThat(code).isZero();
    return out.toString();
  }
}

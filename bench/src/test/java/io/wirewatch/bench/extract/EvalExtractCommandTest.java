package io.wirewatch.bench.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvalExtractCommandTest {
  private static final String FIRST =
      "The county board voted on Tuesday to end its contract with the detention center, after three hours of comment.";
  private static final String SECOND =
      "Sheriff Ana Torres said the beds would be empty by June, and that nobody would lose a job over it.";
  private static final String PAGE =
      "<html><head><title>Board ends contract</title><meta name=author content='R. Ortiz'></head><body>"
          + "<nav><a href=/>Home</a></nav><article><p>"
          + FIRST
          + "</p><p>"
          + SECOND
          + "</p></article></body></html>";

  private final Path folder;

  EvalExtractCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static String run(int status, String... args) {
    StringWriter out = new StringWriter();
    CommandLine command =
        new CommandLine(new EvalExtractCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out));

    assertThat(command.execute(args)).isEqualTo(status);

    return out.toString().strip();
  }

  @Test
  void readsTheLayoutOfScrapinghubAndPrintsItsFourFigures() throws IOException {
    Files.createDirectory(folder.resolve("html"));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("html/a1.html.gz")))) {
      out.write(PAGE.getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(
        folder.resolve("ground-truth.json"),
        new ObjectMapper()
            .createObjectNode()
            .set(
                "a1",
                new ObjectMapper()
                    .createObjectNode()
                    .put("articleBody", FIRST + "\n" + SECOND)
                    .put("url", "https://gazette.example/1"))
            .toString());

    String printed = run(0, folder.toString(), "--json");

    assertThat(printed).isEqualTo("{\"pages\":1,\"precision\":1.0,\"recall\":1.0,\"f1\":1.0}");
  }

  @Test
  void readsTheLayoutOfReadabilityAndJudgesItsFactsToo() throws IOException {
    Path page = Files.createDirectory(folder.resolve("board"));
    Files.writeString(page.resolve("source.html"), PAGE);
    Files.writeString(
        page.resolve("expected.html"), "<div><p>" + FIRST + "</p><p>" + SECOND + "</p></div>");
    Files.writeString(
        page.resolve("expected-metadata.json"),
        "{\"title\":\"Board ends contract\",\"byline\":\"By R. Ortiz\",\"siteName\":\"Gazette\"}");

    JsonNode figures = new ObjectMapper().readTree(run(0, folder.toString(), "--json"));

    assertThat(figures.at("/f1").asDouble()).isEqualTo(1.0);
    assertThat(figures.at("/title/right").asInt()).isEqualTo(1);
    assertThat(figures.at("/byline/right").asInt()).isEqualTo(1);
    assertThat(figures.at("/siteName/right").asInt()).isZero();
  }

  @Test
  void saysThatThereIsNoDataWhereTheFolderIsMissing() {
    assertThat(run(0, folder.resolve("missing").toString(), "--json")).isEqualTo("no data");
  }

  @Test
  void refusesAFolderThatHoldsSomethingElse() {
    assertThat(run(2, folder.toString())).contains("holds neither ground-truth.json");
  }
}

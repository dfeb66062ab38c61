package io.wirewatch.bench.feeds;

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

class EvalFeedsCommandTest {
  private static final String FEED =
      """
      <rss version="2.0"><channel><title>Ledger</title>
        <item><title>Raid</title><link>/raid</link>
          <description>&lt;p&gt;Two &lt;a href="/held"&gt;held&lt;/a&gt;.&lt;/p&gt;</description></item>
      </channel></rss>
      """;

  @TempDir private Path dir = Path.of("set by JUnit");

  private JsonNode run(String... args) throws IOException {
    String[] all = new String[args.length + 2];
    all[0] = dir.resolve("feeds").toString();
    all[1] = "--json";
    System.arraycopy(args, 0, all, 2, args.length);
    StringWriter out = new StringWriter();
    CommandLine command = new CommandLine(new EvalFeedsCommand()).setOut(new PrintWriter(out));
    assertThat(command.execute(all)).isZero();
    return new ObjectMapper().readTree(out.toString());
  }

  private void write(String name, String text) throws IOException {
    Path file = dir.resolve("feeds").resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  @Test
  void countsClausesByFolderAndSkipsWhatIsNotKept() throws IOException {
    write("rss/a.xml", FEED);
    Path suite =
        Files.writeString(
            dir.resolve("suite.jsonl"),
            """
            {"file": "rss/a.xml", "headers": [["Content-Location", "https://ledger.example/"]], "clauses": [
              {"path": ["entries", 0, "link"], "op": "==", "value": "https://ledger.example/raid"},
              {"path": ["entries", 0, "summary"], "op": "==", "value": "<p>Two <a href='https://ledger.example/held'>held</a>.</p>"},
              {"path": ["bozo"], "op": "falsy"},
              {"path": ["feed", "title"], "op": "==", "value": "Gazette"},
              {"path": ["feed", "generator"], "op": "==", "value": "Press"}]}
            """
                .replace("\n", " "));

    JsonNode figures = run("--expectations", suite.toString());

    assertThat(figures.at("/groups/rss").toString())
        .isEqualTo("{\"cases\":5,\"passed\":3,\"failed\":1,\"skipped\":1}");
  }

  @Test
  void comparesPairsOfDocumentAndReading() throws IOException {
    write("pairs/a.xml", FEED);
    write(
        "pairs/a.json",
        "{\"title\": \"Ledger\", \"items\": [{\"title\": \"Raid\", \"description\": \"Other\"}]}");

    JsonNode figures = run();

    assertThat(figures.at("/groups/pairs").toString())
        .isEqualTo("{\"cases\":3,\"passed\":2,\"failed\":1,\"skipped\":0}");
    assertThat(figures.at("/documents/total").asInt()).isEqualTo(1);
  }

  @Test
  void readsEveryFileWholeAndCut() throws IOException {
    write("a.xml", FEED);
    write("b.txt", "no feed at all");

    JsonNode documents = run("--cuts", "20").path("documents");

    assertThat(documents.path("total").asInt()).isEqualTo(2);
    assertThat(documents.path("withItems").asInt()).isEqualTo(1);
    assertThat(documents.path("yielded").asInt()).isEqualTo(1);
    assertThat(documents.path("crashed").asInt()).isZero();
    assertThat(documents.has("slowestMs")).isTrue();
  }

  @Test
  void saysNoDataWhereTheFolderIsMissing() {
    StringWriter out = new StringWriter();
    CommandLine command = new CommandLine(new EvalFeedsCommand()).setOut(new PrintWriter(out));

    int status = command.execute(dir.resolve("nowhere").toString());

    assertThat(status).isZero();
    assertThat(out.toString()).startsWith("no data");
  }
}

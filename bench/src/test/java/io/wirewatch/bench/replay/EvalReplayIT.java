package io.wirewatch.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvalReplayIT {
  @TempDir private Path folder;

  @Test
  void everyStoryOfARecordedChannelComesOutOnceAndAPageIsNoFeed() throws Exception {
    snapshot("20261101T000000Z_a.xml", items(1, 8));
    snapshot("20261101T060000Z_b.xml", items(3, 10));
    snapshot("20261101T120000Z_c.xml", items(3, 10).replace("Story 4 ", "Corrected story 4 "));
    Path page = folder.resolve("gazette").resolve("20261101T180000Z_d.xml");
    Files.writeString(page, "<html><body><p>Forbidden<br></body></html>");
    Files.writeString(
        folder.resolve("not-well-formed.tsv"),
        "somebody/gazette/20261101T180000Z_d.xml\t0\tmismatched tag\n");
    snapshot("20261102T000000Z_e.xml", items(9, 16));

    JsonNode gazette = json("--json").get("channels").get("gazette");

    assertThat(gazette)
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    "{\"snapshots\":5,\"expected\":16,\"published\":16,\"lost\":0,\"doubled\":0,"
                        + "\"revisions\":1}"));
  }

  @Test
  void aMissingFolderIsNoData() throws IOException {
    folder = folder.resolve("absent");

    assertThat(run()).startsWith("no data");
    assertThat(json("--json").get("channels")).isEmpty();
  }

  private void snapshot(String name, String items) throws IOException {
    Path channel = Files.createDirectories(folder.resolve("gazette"));
    Files.writeString(
        channel.resolve(name),
        "<rss version=\"2.0\"><channel><title>Gazette</title>" + items + "</channel></rss>");
  }

  private static String items(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(
            n ->
                "<item><title>Story "
                    + n
                    + " of the day</title><link>https://gazette.example/"
                    + n
                    + "?from=rss</link><guid isPermaLink=\"false\">story-"
                    + n
                    + "</guid></item>")
        .collect(Collectors.joining());
  }

  private JsonNode json(String option) throws IOException {
    return new ObjectMapper().readTree(run(option));
  }

  private String run(String... options) {
    StringWriter out = new StringWriter();
    CommandLine command = new CommandLine(new EvalReplayCommand());
    command.setOut(new PrintWriter(out));
    String[] args = new String[options.length + 1];
    System.arraycopy(options, 0, args, 0, options.length);
    args[options.length] = folder.toString();
    assertThat(command.execute(args)).isZero();
    return out.toString();
  }
}

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

class TagCommandTest {

  @TempDir private Path folder;

  @Test
  void showsTheSentenceAndTheWordsThatEarnedATopic() throws IOException {
    Path file = folder.resolve("article.txt");
    Files.writeString(file, "ICE arrests 12 in Houston sweep\nNeighbors say they saw vans.\n");

    String printed = run(file.toString());

    assertThat(printed).startsWith("Of the beat").contains("arrests-and-removals");
    assertThat(printed).contains("[ICE arrests] 12 in Houston sweep");
  }

  @Test
  void readsAnItemAndPrintsJson() throws IOException {
    Path file = folder.resolve("item.json");
    Files.writeString(file, "{\"title\":\"Farmers want rain\",\"text\":\"It is dry in Fresno.\"}");

    String printed = run(file.toString(), "--json");

    assertThat(printed).contains("\"relevant\" : false").contains("\"topics\" : [ ]");
  }

  @Test
  void namesPlacesBodiesAndOfficialsButNoPrivatePerson() throws IOException {
    Path file = folder.resolve("article.txt");
    Files.writeString(
        file,
        "ICE arrests two outside a court in El Paso, Texas\nMaria Lopez, a cook, saw both go.\n");

    String printed = run(file.toString());
    String json = run(file.toString(), "--json");

    assertThat(printed).contains("Places     El Paso, TX").contains("Bodies  ");
    assertThat(json).contains("\"El Paso, TX\"").doesNotContain("Lopez");
  }

  private static String run(String... args) {
    StringWriter out = new StringWriter();
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--taxonomy";
    all[args.length + 1] = "../config/taxonomy";
    int code = new CommandLine(new TagCommand()).setOut(new PrintWriter(out)).execute(all);
    assertThat(code).isZero();
    return out.toString();
  }
}

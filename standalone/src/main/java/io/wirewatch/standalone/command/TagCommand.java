package io.wirewatch.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.contract.article.Article;
import io.wirewatch.enrich.body.PublicNames;
import io.wirewatch.enrich.gazetteer.Gazetteer;
import io.wirewatch.enrich.tagging.DraftArticle;
import io.wirewatch.enrich.tagging.Tagger;
import io.wirewatch.enrich.tagging.TaggingResult;
import io.wirewatch.enrich.tagging.TaggingResult.Tagged;
import io.wirewatch.enrich.taxonomy.TaxonomyReader;
import io.wirewatch.runtime.logging.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tags one text and shows the sentences that earned each topic, and the public names in it. */
@Command(
    name = "tag",
    mixinStandardHelpOptions = true,
    description =
        "Tags one text; shows the sentences that earned each topic, the places, bodies and officials.")
final class TagCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE",
      description = "Text whose first line is the title, or {\"title\", \"text\"}; - reads stdin.")
  private Path file = Path.of("-");

  @Option(names = "--taxonomy", paramLabel = "DIR", description = "Default: config/taxonomy.")
  private @Nullable Path folder;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Path taxonomy =
        Optional.ofNullable(folder).orElse(SettingsFlags.home().resolve("config/taxonomy"));
    Tagger tagger = new Tagger(TaxonomyReader.read(taxonomy), new PublicNames(Gazetteer.shipped()));
    Article article = article(read());
    TaggingResult result = tagger.tag(article);
    PrintWriter out = spec.commandLine().getOut();
    if (!(result instanceof Tagged tagged)) {
      throw new IllegalStateException("the text could not be tagged: " + result);
    }
    TagReport report = new TagReport(article, tagged, tagger.taxonomyVersion());
    out.print(json ? report.json().toPrettyString() + "\n" : report.text(colours()));
    out.flush();
    return 0;
  }

  private static boolean colours() {
    return Terminal.isPresent() && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
  }

  private String read() throws IOException {
    if (file.toString().equals("-")) {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    }
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("there is no file " + file, e);
    }
  }

  static Article article(String content) throws IOException {
    String text = content.strip();
    if (text.startsWith("{")) {
      JsonNode item = new ObjectMapper().readTree(text);
      return DraftArticle.of(item.path("title").asText(), item.path("text").asText());
    }
    int end = text.indexOf('\n');
    return end < 0
        ? DraftArticle.of(text, "")
        : DraftArticle.of(text.substring(0, end).strip(), text.substring(end + 1).strip());
  }
}

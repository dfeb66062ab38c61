package io.wirewatch.enrich.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.contract.article.TopicTag;
import io.wirewatch.enrich.tagging.TaggingResult.Tagged;
import io.wirewatch.enrich.taxonomy.TaxonomyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Hundreds of headlines with a first sentence, written by us the way the beat is reported and
 * labelled by the topics' definitions. {@code ./wirewatch eval tagging} reads the same file.
 *
 * <p>The floors lie a little under what is reached, so that a change of the taxonomy that loses
 * more than it gains is seen here.
 */
class OwnWrittenItemsTest {

  private static final Path ITEMS = Path.of("src/test/resources/tagging/own-written.jsonl");
  private static final Tagger TAGGER =
      new Tagger(TaxonomyReader.read(Path.of("../config/taxonomy")));

  private record Judged(Set<String> labels, Set<String> given) {}

  private static List<Judged> judged() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Judged> all = new ArrayList<>();
    for (String line : Files.readAllLines(ITEMS)) {
      JsonNode item = json.readTree(line);
      Set<String> labels = new TreeSet<>();
      item.path("topics").forEach(topic -> labels.add(topic.asText()));
      all.add(new Judged(labels, given(item.path("title").asText(), item.path("text").asText())));
    }
    return all;
  }

  private static Set<String> given(String title, String text) {
    Tagged tagged = (Tagged) TAGGER.tag(Articles.of(title, text));
    Set<String> given = new TreeSet<>();
    tagged.topics().stream().map(TopicTag::topic).forEach(given::add);
    return given;
  }

  private static double f1(long both, long labelled, long given) {
    return 2.0 * both / Math.max(1, labelled + given);
  }

  @Test
  void tellsWhatIsOfTheBeat() throws IOException {
    List<Judged> all = judged();

    long labelled = all.stream().filter(one -> !one.labels.isEmpty()).count();
    long given = all.stream().filter(one -> !one.given.isEmpty()).count();
    long both = all.stream().filter(one -> !one.labels.isEmpty() && !one.given.isEmpty()).count();

    assertThat(f1(both, labelled, given)).isGreaterThan(0.94);
  }

  @Test
  void givesTheTopicsAPersonWouldGive() throws IOException {
    List<Judged> all = judged();

    long labelled = all.stream().mapToLong(one -> one.labels.size()).sum();
    long given = all.stream().mapToLong(one -> one.given.size()).sum();
    long both =
        all.stream()
            .mapToLong(one -> one.labels.stream().filter(one.given::contains).count())
            .sum();

    assertThat(f1(both, labelled, given)).isGreaterThan(0.83);
  }
}

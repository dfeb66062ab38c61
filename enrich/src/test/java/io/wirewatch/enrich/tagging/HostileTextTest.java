package io.wirewatch.enrich.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.Article;
import io.wirewatch.enrich.body.PublicNames;
import io.wirewatch.enrich.gazetteer.Gazetteer;
import io.wirewatch.enrich.tagging.TaggingResult.Tagged;
import io.wirewatch.enrich.taxonomy.Taxonomy;
import io.wirewatch.enrich.taxonomy.TaxonomyReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The longest text the contract allows, of the worst kind, takes a fraction of its second. */
class HostileTextTest {
  private static final Taxonomy TAXONOMY = TaxonomyReader.read(Path.of("..", "config", "taxonomy"));
  private static final Tagger TAGGER = new Tagger(TAXONOMY, new PublicNames(Gazetteer.shipped()));

  /** Many times what the slowest took where this was written. */
  private static final double MOST_SECONDS = 5;

  static List<String> repeated() {
    return List.of(
        "x",
        "A. ",
        "? ",
        "\n",
        "ICE ",
        "ICE agents arrested migrants in Houston, Texas. ",
        "ice detained deported immigrants sheriff 287(g) jail court judge visa asylum ",
        "Houston, ",
        "Georgia ",
        "Washington ",
        "Gov. Greg Abbott ",
        "deport deportation deportado deportations ",
        "El que de la ",
        "U.S. ",
        "é\u0301",
        "会",
        "https://x.example/ ",
        "a@b.c ",
        "287(g)(1)",
        "'s",
        "The post The post appeared first on ");
  }

  @ParameterizedTest
  @MethodSource("repeated")
  void repeatedForEverIsTaggedInTime(String piece) {
    String text = piece.repeat(Article.MAX_TEXT / piece.length());
    String title = "x" + piece.repeat((Article.MAX_TITLE - 1) / piece.length());
    Article article = Articles.of(title, text);

    double seconds = Math.min(seconds(article), seconds(article));

    assertThat(seconds).isLessThan(MOST_SECONDS);
  }

  @Test
  void everyQueryOfTheTaxonomyInOneTextIsTaggedInTime() {
    StringBuilder text = new StringBuilder();
    TAXONOMY
        .topics()
        .forEach(
            topic -> topic.examples().forEach(example -> text.append(example.text()).append('\n')));
    String whole = text.substring(0, Math.min(text.length(), Article.MAX_TEXT));

    assertThat(seconds(Articles.of("ICE", whole))).isLessThan(MOST_SECONDS);
  }

  private static double seconds(Article article) {
    long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertThat(TAGGER.tag(article)).isInstanceOf(Tagged.class);
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1e9;
  }
}

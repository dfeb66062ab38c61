package io.wirewatch.enrich.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.Certainty;
import io.wirewatch.contract.article.Evidence;
import io.wirewatch.contract.article.TextField;
import io.wirewatch.contract.article.TopicTag;
import io.wirewatch.enrich.tagging.TaggingResult.Tagged;
import io.wirewatch.enrich.taxonomy.TaxonomyReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaggerTest {

  private static final Path TAXONOMY = Path.of("../config/taxonomy");
  private final Tagger tagger = new Tagger(TaxonomyReader.read(TAXONOMY));

  private Tagged tag(Article article) {
    return (Tagged) tagger.tag(article);
  }

  private static TopicTag topic(Tagged tagged, String id) {
    return tagged.topics().stream().filter(tag -> tag.topic().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> words(Evidence evidence, Article article) {
    String text = article.field(evidence.field());
    return evidence.matches().stream().map(span -> span.of(text)).toList();
  }

  @Test
  void showsTheSentenceAndTheWordsBehindATag() {
    Article article =
        Articles.of(
            "County weighs its jail contract",
            "🚨 The vote is on Monday. Sheriff A. Lund wants to keep the 287(g) agreement with ICE"
                + " 😀.");

    Evidence best = topic(tag(article), "local-cooperation").evidence().get(0);

    assertThat(best.field()).isEqualTo(TextField.TEXT);
    assertThat(best.sentence().of(article.text()))
        .isEqualTo("Sheriff A. Lund wants to keep the 287(g) agreement with ICE 😀.");
    assertThat(words(best, article)).containsExactly("287(g)");
    assertThat(best.query()).isEqualTo("local-cooperation/287g");
  }

  @Test
  void showsSpanishWordsExactly() {
    Article article =
        Articles.of(
            "¡Última hora! 🚨 Redada de ICE en un mercado de Houston",
            "Según vecinos, agentes de inmigración detuvieron a ocho vendedores.");

    List<Evidence> evidence = topic(tag(article), "arrests-and-removals").evidence();

    assertThat(evidence).anySatisfy(one -> assertThat(words(one, article)).contains("Redada"));
    assertThat(evidence)
        .anySatisfy(
            one ->
                assertThat(words(one, article))
                    .containsExactly("agentes de inmigración", "detuvieron"));
  }

  @Test
  void showsFivePiecesOfEvidenceAtMostBestFirst() {
    String sentence = "ICE agents arrested another man in Tulsa. ";
    Article article = Articles.of("ICE raids go on in Tulsa", sentence.repeat(12));

    List<Evidence> evidence = topic(tag(article), "arrests-and-removals").evidence();

    assertThat(evidence).hasSize(5);
    assertThat(evidence.get(0).field()).isEqualTo(TextField.TITLE);
  }

  @Test
  void takesAWorksiteRaidForAnArrestToo() {
    Tagged tagged = tag(Articles.of("Immigration raid at poultry plant in Alabama", ""));

    assertThat(tagged.topics())
        .extracting(TopicTag::topic)
        .contains("workplace-enforcement", "arrests-and-removals");
  }

  @Test
  void doesNotTakeFrozenWaterForTheAgency() {
    Tagged tagged =
        tag(Articles.of("ICE SHEET LOSES A CITY'S WORTH OF WATER", "The ice sheet melts in July."));

    assertThat(tagged.relevance().relevant()).isFalse();
    assertThat(tagged.topics()).isEmpty();
  }

  @Test
  void leavesOtherCountriesAlone() {
    Tagged tagged =
        tag(
            Articles.of(
                "Home Office to deport asylum seekers who cross the Channel",
                "The British government says small boats carried 900 migrants to Kent this week."));

    assertThat(tagged.relevance().relevant()).isFalse();
  }

  @Test
  void doesNotTagWhatIsOnlyNamedInPassing() {
    String other =
        "The council spent the evening on water rates and on a new bus line to the lake. ";
    Article article =
        Articles.of(
            "Council spends evening on water rates",
            other.repeat(20) + "A member also named the sanctuary city debate. " + other.repeat(9));

    assertThat(tag(article).topics()).isEmpty();
  }

  @Test
  void findsNothingInWordsNearEachOtherOnlyAcrossSentencesEvenWithAnExclusion() {
    Article article =
        Articles.of(
            "Immigration office opens late", "Workers watched the raid. Plants grew in the hall.");

    assertThat(tag(article).topics())
        .flatExtracting(TopicTag::evidence)
        .extracting(Evidence::query)
        .doesNotContain("workplace-enforcement/raid-on-a-site");
  }

  @Test
  void letsHintsDecideWhereNoQuerySpeaksButNeverSurely() {
    Tagged tagged = tag(Articles.of("Farmers speak about immigration at the fair", ""));

    assertThat(tagged.topics())
        .singleElement()
        .satisfies(
            tag -> {
              assertThat(tag.topic()).isEqualTo("workplace-enforcement");
              assertThat(tag.certainty()).isEqualTo(Certainty.LIKELY);
              assertThat(tag.evidence().get(0).query())
                  .isEqualTo("workplace-enforcement/hint-employers");
            });
  }

  @Test
  void namesWhatNoTopicTakes() {
    Tagged tagged =
        tag(Articles.of("Poll: Americans split on immigration under Trump", "Half approve."));

    assertThat(tagged.topics()).extracting(TopicTag::topic).containsExactly("immigration-other");
    assertThat(tagged.topics().get(0).evidence()).isNotEmpty();
  }

  @Test
  void judgesAlikeEveryTime() {
    Article article =
        Articles.of(
            "Appeals court lets ICE hold asylum seekers at Army base",
            "The ruling came days after 300 people marched in Tulsa. The Pentagon agreed.");

    Tagged first = tag(article);

    assertThat(tag(article)).isEqualTo(first);
    assertThat(new Tagger(TaxonomyReader.read(TAXONOMY)).tag(article)).isEqualTo(first);
  }

  @Test
  void bearsAnyText() {
    String odd = "\uD83D ICE\u0000 \uDE00 <b>raid</b> \u202E agents ".repeat(1000);

    assertThat(tagger.tag(Articles.of("\uD83D", odd))).isInstanceOf(Tagged.class);
    assertThat(tagger.tag(Articles.of("", "ICE agents arrested a man.")))
        .isInstanceOf(Tagged.class);
    assertThat(tagger.tag(Articles.of("ICE agents arrested a man.", "")))
        .isInstanceOf(Tagged.class);
  }
}

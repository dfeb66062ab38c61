package io.wirewatch.enrich.topology;

import static io.wirewatch.enrich.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.Certainty;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.Evidence;
import io.wirewatch.contract.article.TopicTag;
import io.wirewatch.contract.channel.JsonSerde;
import io.wirewatch.enrich.tagging.Tagger;
import io.wirewatch.enrich.taxonomy.Scoring;
import io.wirewatch.enrich.taxonomy.Taxonomy;
import io.wirewatch.enrich.taxonomy.TaxonomyReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a reader of the channel gets to see behind a tag, with our own taxonomy: spans count UTF-16
 * units, as Java and JavaScript do.
 */
class EvidenceOnTheRecordTest {
  private static final JsonSerde<EnrichedArticle> SERDE = new JsonSerde<>(EnrichedArticle.class);
  private static final Taxonomy TAXONOMY = TaxonomyReader.read(Path.of("../config/taxonomy"));
  private static final Tagger TAGGER = new Tagger(TAXONOMY);

  private static EnrichedArticle published(Article article) {
    try (Pipeline pipeline = new Pipeline(TAGGER::tag)) {
      pipeline.pipe(article);
      return SERDE.fromBytes(pipeline.enriched().get(0).value());
    }
  }

  private static TopicTag tag(EnrichedArticle enriched, String topic) {
    return enriched.topics().stream()
        .filter(tag -> tag.topic().equals(topic))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> words(Article article, Evidence evidence) {
    String field = article.field(evidence.field());
    return evidence.matches().stream().map(span -> span.of(field)).toList();
  }

  @Test
  void spansAreExactBehindEmojiEntitiesAndSurrogates() {
    Article article =
        article(
            "👮🏽‍♀️ Sheriff & county end 287(g) pact 😀",
            "𝗕𝗿𝗲𝗮𝗸𝗶𝗻𝗴 — “No more ICE detainers,” Sheriff O’Neil said at H&M plaza. 🚨",
            "Local Gazette");

    TopicTag tag = tag(published(article), "local-cooperation");

    assertThat(tag.evidence())
        .anySatisfy(one -> assertThat(words(article, one)).containsExactly("287(g)"))
        .anySatisfy(one -> assertThat(words(article, one)).containsExactly("ICE detainers"));
  }

  @Test
  void spansAreExactInSpanish() {
    Article article =
        article(
            "¡Alerta! 🚨 Redada de ICE en Ñuñoa Street, Houston",
            "Según vecinos, agentes de inmigración detuvieron a ocho jóvenes en la mañana.",
            "El Correo");

    EnrichedArticle enriched = published(article);

    assertThat(enriched.language().code()).isEqualTo("es");
    assertThat(tag(enriched, "arrests-and-removals").evidence())
        .anySatisfy(
            one ->
                assertThat(words(article, one))
                    .containsExactly("agentes de inmigración", "detuvieron"));
  }

  @Test
  void eachPieceNamesItsSentenceAndItsQuery() {
    Article article =
        article(
            "Judge blocks ICE raids at churches in Denver",
            "The order came on Friday. Pastors had sued over arrests of immigrants at Mass.",
            "Local Gazette");

    EnrichedArticle enriched = published(article);

    assertThat(enriched.taxonomyVersion()).isEqualTo("taxonomy-1");
    assertThat(enriched.topics()).isNotEmpty();
    for (TopicTag tag : enriched.topics()) {
      assertThat(tag.evidence()).isNotEmpty();
      for (Evidence one : tag.evidence()) {
        assertThat(one.query()).contains("/");
        assertThat(one.sentence().of(article.field(one.field())))
            .contains(words(article, one).toArray(String[]::new));
      }
    }
  }

  @Test
  void certaintyFollowsFromTheScore() {
    Scoring scoring = TAXONOMY.beat().scoring();

    EnrichedArticle enriched =
        published(
            article(
                "ICE arrests 40 in raid on Omaha meat plant; hundreds protest",
                "Workers were taken away. A senator asked for body cameras on agents.",
                "Local Gazette"));

    assertThat(enriched.relevance().relevant()).isTrue();
    for (TopicTag tag : enriched.topics()) {
      assertThat(tag.score()).isBetween(scoring.likely(), 1.0);
      assertThat(tag.certainty() == Certainty.STRONG).isEqualTo(tag.score() >= scoring.strong());
    }
  }
}

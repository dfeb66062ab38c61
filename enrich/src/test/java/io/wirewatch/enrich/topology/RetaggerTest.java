package io.wirewatch.enrich.topology;

import static io.wirewatch.enrich.Articles.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.channel.JsonSerde;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.enrich.Articles;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetaggerTest {
  private static final JsonSerde<EnrichedArticle> SERDE = new JsonSerde<>(EnrichedArticle.class);
  private static final String TITLE = "Jail \uD83D\uDE94 contract renewed, “ICE” says";

  @Test
  void theSameTaxonomyGivesTheSameBytes() {
    Retagging result = retag(article -> Tags.detention(), "taxonomy-1", enriched());

    assertThat(result)
        .asInstanceOf(type(Retagging.Same.class))
        .matches(Retagging.Same::identical, "identical");
  }

  @Test
  void mergesOfItsStoryStayToTheByte() {
    byte[] merged = StoryCall.withMerged(enriched(), List.of("0123456789abcdef0123456789abcdef"));

    assertThat(retag(article -> Tags.detention(), "taxonomy-1", merged))
        .asInstanceOf(type(Retagging.Same.class))
        .matches(Retagging.Same::identical, "identical");
    assertThat(retag(article -> Tags.nothing(), "taxonomy-2", merged))
        .asInstanceOf(type(Retagging.Changed.class))
        .matches(changed -> changed.after().mergedStories().isPresent(), "merged");
  }

  @Test
  void anotherVersionWithTheSameTagsIsNoChange() {
    Retagging result = retag(article -> Tags.detention(), "taxonomy-2", enriched());

    assertThat(result)
        .asInstanceOf(type(Retagging.Same.class))
        .matches(same -> !same.identical(), "not identical");
  }

  @Test
  void otherTagsReplaceTheOldOnesAndTheArticleStaysAsItWasWritten() {
    byte[] before = enriched();

    Retagging result = retag(article -> Tags.nothing(), "taxonomy-2", before);

    assertThat(result).isInstanceOf(Retagging.Changed.class);
    Retagging.Changed changed = (Retagging.Changed) result;
    EnrichedArticle after = SERDE.fromBytes(changed.json());
    assertThat(after).isEqualTo(changed.after());
    assertThat(after.topics()).isEmpty();
    assertThat(after.taxonomyVersion()).isEqualTo("taxonomy-2");
    assertThat(after.storyId()).isEqualTo(changed.before().storyId());
    assertThat(new String(changed.json(), UTF_8)).contains("\"field_of_tomorrow\" : [ 1 ]");
  }

  @Test
  void whatIsUnreadableUntaggableOrTooLargeKeepsItsOldTags() {
    byte[] before = enriched();
    ArticleTagger broken =
        article -> {
          throw new IllegalStateException("broken");
        };

    assertThat(retag(article -> Tags.nothing(), "t", "<html>".getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            Retagging.Failed.class,
            failed -> assertThat(failed.reason()).isEqualTo(FailureReason.UNREADABLE));
    assertThat(retag(broken, "t", before))
        .isInstanceOfSatisfying(
            Retagging.Failed.class,
            failed -> assertThat(failed.reason()).isEqualTo(FailureReason.TAGGING_FAILED));
    assertThat(retag(article -> Tags.tooMuch(), "t", before))
        .isInstanceOfSatisfying(
            Retagging.Failed.class,
            failed -> assertThat(failed.reason()).isEqualTo(FailureReason.RECORD_TOO_LARGE));
  }

  private static Retagging retag(ArticleTagger tagger, String version, byte[] enriched) {
    return new Retagger(tagger, version).retag(enriched);
  }

  /** As the live topology writes it, with a field this version does not know. */
  private static byte[] enriched() {
    try (Pipeline pipeline = new Pipeline(article -> Tags.detention())) {
      String json = new String(Articles.json(article(TITLE)), UTF_8);
      String grown = json.replaceFirst("\\{", "{ \"field_of_tomorrow\" : [ 1 ] , ");
      pipeline.pipe(article(TITLE).id(), grown.getBytes(UTF_8), Instant.EPOCH);
      return pipeline.enriched().get(0).value();
    }
  }
}

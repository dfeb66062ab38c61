package io.wirewatch.enrich.topology;

import static io.wirewatch.enrich.Articles.article;
import static io.wirewatch.enrich.Articles.revised;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.channel.JsonSerde;
import io.wirewatch.contract.story.Kinship;
import io.wirewatch.contract.story.Story;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

class GroupIntoStoriesTest {
  private static final JsonSerde<EnrichedArticle> ENRICHED = new JsonSerde<>(EnrichedArticle.class);
  private static final JsonSerde<Story> STORY = new JsonSerde<>(Story.class);
  private static final String RAID =
      "Federal agents detained 31 workers at a poultry plant outside Willow Bend early Tuesday,"
          + " the sheriff of Calder County confirmed after families gathered at the gate.";
  private static final Article FIRST =
      article("Agents detain 31 workers at Willow Bend poultry plant", RAID, "Local Gazette");
  private static final Article COPY =
      article("31 poultry plant workers detained in Willow Bend", "(AP) - " + RAID, "Metro News 9");
  private static final Article OTHER =
      article(
          "Judge halts deportation of Harlan student",
          "A judge in Boston ordered that Mateo Ruiz, a student, may not be removed for now.",
          "Local Gazette");

  @Test
  void copiesShareTheIdOfTheFirst() {
    try (Pipeline pipeline = new Pipeline(a -> Tags.detention())) {
      pipeline.pipe(FIRST);
      pipeline.pipe(OTHER);
      pipeline.pipe(COPY);

      assertThat(storyIds(pipeline)).containsExactly(FIRST.id(), OTHER.id(), FIRST.id());
      Story told = stories(pipeline).get(2);
      assertThat(told.articles())
          .extracting("kinship")
          .containsExactly(Kinship.FIRST, Kinship.COPY);
      assertThat(told.version()).isEqualTo(2);
    }
  }

  @Test
  void aRevisionKeepsItsStoryThoughItIsNoLongerOfTheBeat() {
    ArticleTagger tagger = a -> a.revision() == 1 ? Tags.detention() : Tags.nothing();
    try (Pipeline pipeline = new Pipeline(tagger)) {
      pipeline.pipe(FIRST);
      pipeline.pipe(COPY);
      pipeline.pipe(revised(COPY, 2, RAID + " A correction was made."));

      assertThat(storyIds(pipeline)).containsExactly(FIRST.id(), FIRST.id(), FIRST.id());
      assertThat(stories(pipeline).get(2).articleCount()).isEqualTo(2);
    }
  }

  @Test
  void articlesOutsideTheBeatGoStraightOn() {
    try (Pipeline pipeline = new Pipeline(a -> Tags.nothing())) {
      pipeline.pipe(FIRST);

      assertThat(storyIds(pipeline)).hasSize(1);
      assertThat(pipeline.stories()).isEmpty();
    }
  }

  @Test
  void theSameArticlesGiveTheSameBytes() {
    try (Pipeline one = new Pipeline(a -> Tags.detention());
        Pipeline other = new Pipeline(a -> Tags.detention())) {
      for (Pipeline pipeline : List.of(one, other)) {
        pipeline.pipe(FIRST);
        pipeline.pipe(OTHER);
        pipeline.pipe(COPY);
      }

      assertThat(one.enriched()).usingRecursiveComparison().isEqualTo(other.enriched());
      assertThat(one.stories()).usingRecursiveComparison().isEqualTo(other.stories());
    }
  }

  @Test
  void anArticleWhoseStoryCannotBeReadGoesOnAlone() {
    try (Pipeline pipeline = new Pipeline(a -> Tags.detention())) {
      pipeline.pipe(FIRST);
      pipeline.book().put("s/" + FIRST.id(), new byte[] {1});

      pipeline.pipe(COPY);
      pipeline.pipe(OTHER);

      assertThat(storyIds(pipeline)).containsExactly(FIRST.id(), COPY.id(), OTHER.id());
      assertThat(pipeline.rejected()).isEmpty();
    }
  }

  @Test
  void describesAStoryAsAnEvent() {
    try (Pipeline pipeline = new Pipeline(a -> Tags.detention())) {
      pipeline.pipe(FIRST);

      TestRecord<byte[], byte[]> record = pipeline.stories().get(0);
      assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(FIRST.id());
      assertThat(new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
          .isEqualTo(FIRST.id() + "-v1");
    }
  }

  private static List<String> storyIds(Pipeline pipeline) {
    return pipeline.enriched().stream()
        .map(record -> ENRICHED.fromBytes(record.value()).storyId())
        .toList();
  }

  private static List<Story> stories(Pipeline pipeline) {
    return pipeline.stories().stream().map(record -> STORY.fromBytes(record.value())).toList();
  }
}

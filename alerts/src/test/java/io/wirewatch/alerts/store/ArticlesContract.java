package io.wirewatch.alerts.store;

import static io.wirewatch.alerts.Samples.NOON;
import static io.wirewatch.alerts.Samples.article;
import static io.wirewatch.alerts.Samples.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.EnrichedArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the store promises of articles. */
interface ArticlesContract extends StoreUnderTest {
  @Test
  default void keepsOnlyTheNewestRevision() {
    accept(
        article("a"),
        article("a").revision(3).title("Third"),
        article("a").revision(2).title("Second"));

    StoredArticle kept = store().articles().find(article("a").id()).orElseThrow();

    assertThat(kept.enriched()).isEqualTo(article("a").revision(3).title("Third").build());
    assertThat(store().articles().count()).isEqualTo(1);
  }

  @Test
  default void showsAStoryOnceAtItsNewestArticle() {
    accept(
        article("a").story("s").at(NOON),
        article("b").at(NOON.plusSeconds(10)),
        article("c").story("s").feed("herald").at(NOON.plusSeconds(20)));

    Page<StoryRow> first = store().articles().stream(StreamFilter.all(), Optional.empty(), 1);
    Page<StoryRow> second = store().articles().stream(StreamFilter.all(), first.next(), 5);

    assertThat(first.items()).extracting(StoryRow::storyId).containsExactly("s");
    assertThat(first.items().get(0).outlets()).isEqualTo(2);
    assertThat(first.items().get(0).others()).hasSize(1);
    assertThat(second.items()).extracting(StoryRow::storyId).containsExactly("story-b");
    assertThat(second.next()).isEmpty();
  }

  @Test
  default void whatWasKeptOfAMergedStoryBecomesPartOfTheOther() {
    Rule rule = store().rules().add(rule("R", "detention"), NOON);
    accept(article("a").story("old"), article("b").story("new"));
    tell(rule, article("a").story("old"));

    EnrichedArticle both = article("c").story("new").build();
    store().inbox().inBatch(batch -> batch.saveArticle(batch.placed(merging(both, "old")), NOON));

    assertThat(store().articles().story("new")).hasSize(3);
    assertThat(store().articles().story("old")).isEmpty();
    assertThat(store().articles().mergedInto("old")).contains("new");
    assertThat(store().articles().mergedFrom("new")).isEqualTo(1);
    assertThat(store().articles().find(article("a").id()).orElseThrow().enriched().storyId())
        .isEqualTo("new");
    assertThat(store().ledger().alertsOfStory("new")).hasSize(1);
    store().inbox().inBatch(batch -> assertThat(batch.lastTelling(rule.id(), "new")).isPresent());
  }

  @Test
  default void anArticleOfAStoryMergedMeanwhileIsPutIntoTheOther() {
    accept(article("a").story("old"));
    EnrichedArticle both = article("b").story("new").build();
    store().inbox().inBatch(batch -> batch.placed(merging(both, "old")));

    EnrichedArticle late = article("c").story("old").build();
    List<String> stories = new ArrayList<>();
    store().inbox().inBatch(batch -> stories.add(batch.placed(late).storyId()));

    assertThat(stories).containsExactly("new");
  }

  private static EnrichedArticle merging(EnrichedArticle enriched, String merged) {
    return new EnrichedArticle(
        enriched.article(),
        enriched.storyId(),
        enriched.language(),
        enriched.relevance(),
        enriched.topics(),
        enriched.taxonomyVersion(),
        Optional.of(List.of(merged)),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  @Test
  default void filtersByWordsTopicSourceAndTime() {
    accept(
        article("a").title("Sheriff signs agreement"),
        article("b").title("Weather").text("It rains.").untagged(),
        article("c").feed("herald").at(NOON.plusSeconds(100)));

    assertThat(ids(words("sheriff"))).containsExactly("story-a");
    assertThat(ids(words("topic:detention source:herald"))).containsExactly("story-c");
    assertThat(ids(filter(List.of("detention"), List.of("gazette"), Optional.empty())))
        .containsExactly("story-a");
    assertThat(ids(filter(List.of(), List.of(), Optional.of(NOON.plusSeconds(50)))))
        .containsExactly("story-c");
    assertThat(ids(filter(List.of("raids"), List.of(), Optional.empty()))).isEmpty();
  }

  private List<String> ids(StreamFilter filter) {
    return store().articles().stream(filter, Optional.empty(), 10).items().stream()
        .map(StoryRow::storyId)
        .toList();
  }

  private static StreamFilter words(String words) {
    return new StreamFilter(
        Optional.of(words),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static StreamFilter filter(
      List<String> topics, List<String> sources, Optional<Instant> since) {
    return new StreamFilter(
        Optional.empty(),
        topics,
        sources,
        List.of(),
        Optional.of("en"),
        since,
        Optional.empty(),
        true);
  }

  @Test
  default void handsOverAPeriodOldestFirst() {
    for (int i = 0; i < 450; i++) {
      accept(article("n" + i).at(NOON.plusSeconds(i / 7)));
    }
    List<String> seen = new ArrayList<>();

    store()
        .articles()
        .each(
            StreamFilter.all(),
            NOON,
            NOON.plusSeconds(60),
            stored -> seen.add(stored.enriched().article().id()));

    assertThat(seen).hasSize(420).doesNotHaveDuplicates();
  }

  @Test
  default void otherTagsReplaceThoseOfTheRevisionThatIsKept() {
    accept(article("a").untagged(), article("b").revision(2).untagged());
    long event = store().articles().find(article("a").id()).orElseThrow().sequence();

    store()
        .inbox()
        .inBatch(
            batch -> {
              batch.retagArticle(article("a").story("another").build());
              batch.retagArticle(article("b").build());
              batch.retagArticle(article("unknown").build());
            });

    StoredArticle kept = store().articles().find(article("a").id()).orElseThrow();
    assertThat(kept.enriched().topics()).extracting("topic").containsExactly("detention");
    assertThat(kept.enriched().storyId()).isEqualTo("story-a");
    assertThat(kept.sequence()).isEqualTo(event);
    assertThat(store().articles().find(article("b").id()).orElseThrow().enriched().topics())
        .isEmpty();
    assertThat(store().articles().count()).isEqualTo(2);
  }
}

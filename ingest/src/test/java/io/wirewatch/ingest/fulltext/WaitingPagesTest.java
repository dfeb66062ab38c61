package io.wirewatch.ingest.fulltext;

import static io.wirewatch.ingest.fulltext.SampleArticles.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.KnownItem;
import io.wirewatch.contract.feed.WantedPage;
import io.wirewatch.ingest.page.PageReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitingPagesTest {
  private static final String HOST = "gazette.example";
  private static final WantedPage ONE = SampleArticles.wanted("https://gazette.example/1");
  private static final WantedPage TWO = SampleArticles.wanted("https://gazette.example/2");

  private final WaitingPages pages = new WaitingPages();

  @Test
  void onePageIsInOneHandAtATime() {
    pages.put(ONE);

    Optional<Errand> first = pages.take("gazette", HOST, NOW);
    Optional<Errand> second = pages.take("gazette", HOST, NOW);

    assertThat(first.map(Errand::wanted)).contains(ONE);
    assertThat(second).isEmpty();
    assertThat(pages.next("gazette")).isEmpty();
    assertThat(pages.count("gazette")).isEqualTo(1);
  }

  @Test
  void onlyPagesOfTheHostAreTakenThatAreDue() {
    pages.put(ONE);
    pages.put(TWO);
    Errand later = pages.take("gazette", HOST, NOW).orElseThrow();
    pages.putBack(later, NOW.plus(Duration.ofMinutes(2)));

    assertThat(pages.take("gazette", "other.example", NOW)).isEmpty();
    assertThat(pages.take("gazette", HOST, NOW).map(Errand::wanted))
        .isNotEqualTo(Optional.of(later.wanted()))
        .isPresent();
    assertThat(pages.take("gazette", HOST, NOW)).isEmpty();
    assertThat(pages.next("gazette").map(WaitingPages.Next::due))
        .contains(NOW.plus(Duration.ofMinutes(2)));
  }

  @Test
  void anArticleThatTheFeedChangedMeanwhileIsWantedAnew() {
    pages.put(ONE);
    Errand old = pages.take("gazette", HOST, NOW).orElseThrow();
    WantedPage changed =
        new WantedPage(
            "gazette",
            SampleArticles.article("https://gazette.example/1", 2, "Corrected.", Optional.empty()));

    pages.put(changed);
    pages.putBack(old, NOW);
    pages.remove(ONE);

    assertThat(pages.isWanted(ONE)).isFalse();
    assertThat(pages.take("gazette", HOST, NOW).map(Errand::wanted)).contains(changed);
  }

  @Test
  void nothingIsPublishedOverANewerRevisionOfTheFeed() {
    PagePlan plan = PagePlan.published(ONE, read(), Optional.of(known(2)), NOW);

    assertThat(plan.article()).isEmpty();
    assertThat(plan.outcome()).isEqualTo("superseded");
  }

  @Test
  void thePagesRevisionIsRememberedAndTheFeedsOwnWordsStayTheMark() {
    PagePlan plan = PagePlan.published(ONE, read(), Optional.of(known(1)), NOW);

    assertThat(plan.article().map(Article::revision)).contains(2);
    assertThat(plan.remembered()).contains(known(2));
  }

  @Test
  void onlyRecentArticlesOfSourcesThatAPersonChoseWantTheirPage() {
    Feed feed = SampleArticles.feed();
    Article fresh = SampleArticles.article("https://gazette.example/1");
    Article old =
        SampleArticles.article(
            "https://gazette.example/2", 1, "Old.", Optional.of(NOW.minus(Duration.ofDays(3))));
    Article home = SampleArticles.article("https://gazette.example/");

    assertThat(PageWishes.of(feed, List.of(old, fresh, home), NOW))
        .containsExactly(new WantedPage("gazette", fresh));
    assertThat(PageWishes.of(feed.withFullText(Optional.empty()), List.of(fresh), NOW)).isEmpty();
    assertThat(PageWishes.of(feed.withFullText(Optional.of(false)), List.of(fresh), NOW)).isEmpty();
  }

  @Test
  void aFeedWaitsForSoManyPagesAndNoMore() {
    assertThat(PageWishes.room(0)).isEqualTo(20);
    assertThat(PageWishes.room(95)).isEqualTo(5);
    assertThat(PageWishes.room(100)).isZero();
  }

  private static PageStep.Read read() {
    return new PageStep.Read(
        new PageReader()
            .read(
                SampleArticles.page().getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                URI.create("https://gazette.example/1")),
        URI.create("https://gazette.example/1"));
  }

  private static KnownItem known(int revision) {
    return new KnownItem(
        "gazette",
        ONE.article().id(),
        Optional.empty(),
        Optional.empty(),
        "title",
        "feed-content",
        revision,
        NOW,
        NOW);
  }
}

package io.wirewatch.enrich.topology;

import static io.wirewatch.enrich.Articles.FETCHED;
import static io.wirewatch.enrich.Articles.article;
import static io.wirewatch.enrich.Articles.json;
import static io.wirewatch.enrich.Articles.revised;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.Article;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DropUnchangedTest {
  private static final Article ARTICLE = article("Jail signs detention contract with ICE");
  private static final Duration SINCE_1970 = Duration.between(Instant.EPOCH, FETCHED);

  @Test
  void tellsTheListenerOfEachRepeat() {
    List<Article> unchanged = new ArrayList<>();
    EnrichListener listener =
        new EnrichListener() {
          @Override
          public void unchanged(Article article) {
            unchanged.add(article);
          }
        };
    try (Pipeline pipeline = new Pipeline(a -> Tags.nothing(), listener)) {
      pipeline.pipe(ARTICLE);
      pipeline.pipe(ARTICLE);

      assertThat(unchanged).containsExactly(ARTICLE);
    }
  }

  @Test
  void forgetsWhatWasNotSeenForNinetyDays() {
    try (Pipeline pipeline = new Pipeline(a -> Tags.nothing())) {
      pipeline.pipe(ARTICLE);
      pipeAt(pipeline, article("Another article of today"), FETCHED.plus(Duration.ofDays(91)));

      pipeline.clockMovesOn(SINCE_1970.plusDays(91));

      assertThat(pipeline.seen().get(ARTICLE.id())).isNull();
      assertThat(pipeline.seen().approximateNumEntries()).isEqualTo(1);
    }
  }

  @Test
  void forgetsNothingWhenOnlyTheClockJumps() {
    try (Pipeline pipeline = new Pipeline(a -> Tags.nothing())) {
      pipeline.pipe(ARTICLE);

      pipeline.clockMovesOn(SINCE_1970.plusDays(10_000));

      assertThat(pipeline.seen().get(ARTICLE.id())).isNotNull();
    }
  }

  @Test
  void forgetsNothingWhenOnlyOneRecordsTimeIsWrong() {
    try (Pipeline pipeline = new Pipeline(a -> Tags.nothing())) {
      pipeline.pipe(ARTICLE);
      pipeAt(pipeline, article("An article from the future"), FETCHED.plus(Duration.ofDays(9_000)));

      pipeline.clockMovesOn(SINCE_1970.plusDays(1));

      assertThat(pipeline.seen().get(ARTICLE.id())).isNotNull();
    }
  }

  @Test
  void keepsTheNewestWhenThereAreTooMany() {
    try (Pipeline pipeline = new Pipeline(a -> Tags.nothing())) {
      for (int n = 0; n < Pipeline.REMEMBERED + 3; n++) {
        pipeAt(pipeline, article("Article " + n), FETCHED.plusSeconds(n));
      }

      pipeline.clockMovesOn(SINCE_1970.plusHours(2));

      assertThat(pipeline.seen().approximateNumEntries()).isEqualTo(Pipeline.REMEMBERED);
      assertThat(pipeline.seen().get(article("Article 2").id())).isNull();
      assertThat(pipeline.seen().get(article("Article 3").id())).isNotNull();
    }
  }

  @Test
  void remembersTheLastEightRevisions() {
    try (Pipeline pipeline = new Pipeline(a -> Tags.nothing())) {
      for (int revision = 1; revision <= 9; revision++) {
        pipeline.pipe(revised(ARTICLE, revision, "text " + revision));
      }
      pipeline.enriched();

      pipeline.pipe(revised(ARTICLE, 2, "text 2"));
      assertThat(pipeline.enriched()).isEmpty();
    }
  }

  private static void pipeAt(Pipeline pipeline, Article article, Instant at) {
    pipeline.pipe(article.id(), json(article), at);
  }
}

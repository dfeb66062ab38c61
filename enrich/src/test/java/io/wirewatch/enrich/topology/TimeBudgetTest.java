package io.wirewatch.enrich.topology;

import static io.wirewatch.enrich.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.enrich.tagging.TaggingResult;
import io.wirewatch.enrich.tagging.TaggingResult.Untaggable;
import io.wirewatch.enrich.topology.TimeBudget.PatientTagger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimeBudgetTest {
  private static final Article ARTICLE = article("Jail signs detention contract with ICE");
  private static final Duration BUDGET = Duration.ofMillis(50);

  @Test
  void givesWhatTheTaggerFound() {
    try (TimeBudget tagger = new TimeBudget(a -> Tags.detention(), BUDGET)) {
      assertThat(tagger.tag(ARTICLE)).isEqualTo(Tags.detention());
    }
  }

  @Test
  void leavesATaggerThatDoesNotEnd() {
    AtomicBoolean stopped = new AtomicBoolean();
    ArticleTagger endless =
        a -> {
          while (!stopped.get()) {
            Thread.onSpinWait();
          }
          return Tags.nothing();
        };
    try (TimeBudget tagger = new TimeBudget(endless, BUDGET)) {
      assertThat(tagger.tag(ARTICLE)).isEqualTo(overBudget());
    } finally {
      stopped.set(true);
    }
  }

  @Test
  void waitsForATaggerThatWasStarvedOfTheProcessor() {
    ArticleTagger starved =
        a -> {
          await(BUDGET.multipliedBy(4));
          return Tags.detention();
        };
    try (TimeBudget tagger = new TimeBudget(starved, BUDGET)) {
      assertThat(tagger.tag(ARTICLE)).isEqualTo(Tags.detention());
    }
  }

  @Test
  void leavesATaggerThatWaitsForEver() {
    ArticleTagger waiting =
        a -> {
          await(Duration.ofHours(1));
          return Tags.nothing();
        };
    try (TimeBudget tagger = new TimeBudget(waiting, Duration.ofMillis(5))) {
      assertThat(tagger.tag(ARTICLE))
          .isEqualTo(new Untaggable(FailureReason.TIME_BUDGET, "not tagged within 5 ms"));
    }
  }

  @Test
  void saysWhatTheTaggerThrew() {
    ArticleTagger broken =
        a -> {
          throw new IllegalStateException("no words");
        };
    try (TimeBudget tagger = new TimeBudget(broken, BUDGET)) {
      assertThat(tagger.tag(ARTICLE))
          .isEqualTo(
              new Untaggable(
                  FailureReason.TAGGING_FAILED,
                  "the tagger failed: java.lang.IllegalStateException: no words"));
    }
  }

  @Test
  void afterTheFirstArticlesTagsOnTheThreadThatCalls() {
    List<Thread> threads = new ArrayList<>();
    PatientTagger noting =
        (article, clock) -> {
          threads.add(Thread.currentThread());
          return Tags.nothing();
        };
    try (TimeBudget tagger = new TimeBudget(noting, BUDGET, 1)) {
      tagger.tag(ARTICLE);
      tagger.tag(ARTICLE);
      tagger.tag(article("Jail signs", "word ".repeat(TimeBudget.LONG / 5 + 1), "Local Gazette"));
    }

    assertThat(threads.get(0)).isNotSameAs(Thread.currentThread());
    assertThat(threads.get(1)).isSameAs(Thread.currentThread());
    assertThat(threads.get(2)).isNotSameAs(Thread.currentThread());
  }

  @Test
  void endsATaggerThatAsksWhetherItsTimeIsUp() {
    PatientTagger endless =
        (article, clock) -> {
          while (true) {
            clock.run();
          }
        };
    try (TimeBudget tagger = new TimeBudget(endless, BUDGET, 0)) {
      assertThat(tagger.tag(ARTICLE)).isEqualTo(overBudget());
      assertThat(tagger.tag(ARTICLE)).isEqualTo(overBudget());
    }
  }

  @Test
  void leavesTimeToATaggerThatWaitsOnTheThreadThatCalls() {
    PatientTagger starved =
        (article, clock) -> {
          await(BUDGET.multipliedBy(4));
          clock.run();
          return Tags.detention();
        };
    try (TimeBudget tagger = new TimeBudget(starved, BUDGET, 0)) {
      assertThat(tagger.tag(ARTICLE)).isEqualTo(Tags.detention());
    }
  }

  private static TaggingResult overBudget() {
    return new Untaggable(FailureReason.TIME_BUDGET, "not tagged within 50 ms");
  }

  private static void await(Duration time) {
    try {
      boolean opened = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
      assertThat(opened).isFalse();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package io.wirewatch.enrich.metrics;

import static io.wirewatch.enrich.Articles.FETCHED;
import static io.wirewatch.enrich.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.Certainty;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.Evidence;
import io.wirewatch.contract.article.Language;
import io.wirewatch.contract.article.Relevance;
import io.wirewatch.contract.article.TextField;
import io.wirewatch.contract.article.TextSpan;
import io.wirewatch.contract.article.TopicTag;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.failure.Rejection;
import io.wirewatch.contract.failure.Stage;
import io.wirewatch.enrich.topology.Step;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EnrichMetricsTest {
  private static final Article ARTICLE = article("Jail signs detention contract with ICE");

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final EnrichMetrics metrics =
      new EnrichMetrics(
          registry, InstantSource.fixed(FETCHED.plusSeconds(2)), List.of("detention", "asylum"));

  @Test
  void countsATaggedArticleAndItsTopics() {
    metrics.enriched(enriched("en", List.of(tag())));

    assertThat(articles("tagged")).isEqualTo(1);
    assertThat(tags("detention")).isEqualTo(1);
  }

  @Test
  void tellsUntaggedArticlesFromThoseInOtherLanguages() {
    metrics.enriched(enriched("en", List.of()));
    metrics.enriched(enriched("other", List.of()));

    assertThat(articles("untagged")).isEqualTo(1);
    assertThat(articles("other_language")).isEqualTo(1);
  }

  @Test
  void countsRejectionsByStageAndReason() {
    metrics.rejected(
        new Rejection(
            Stage.DECODE, FailureReason.INVALID, "no", Optional.empty(), new byte[1], FETCHED));

    assertThat(articles("failed")).isEqualTo(1);
    assertThat(
            registry
                .get("wirewatch.dlq.records")
                .tag("stage", "decode")
                .tag("reason", "invalid")
                .counter()
                .count())
        .isEqualTo(1);
  }

  @Test
  void measuresTheTimeSinceTheFetch() {
    metrics.enriched(enriched("en", List.of()));

    assertThat(
            registry
                .get("wirewatch.pipeline.latency")
                .tag("stage", "fetched_to_enriched")
                .timer()
                .totalTime(TimeUnit.SECONDS))
        .isEqualTo(2);
  }

  @Test
  void measuresSteps() {
    metrics.took(Step.TAG, Duration.ofMillis(3));

    assertThat(
            registry
                .get("wirewatch.enrich.step.duration")
                .tag("step", "tag")
                .timer()
                .totalTime(TimeUnit.MILLISECONDS))
        .isEqualTo(3);
  }

  @Test
  void hasEverySeriesFromTheStart() {
    assertThat(articles("tagged") + articles("failed")).isZero();
    assertThat(tags("asylum")).isZero();
    assertThat(registry.get("wirewatch.enrich.unchanged").counter().count()).isZero();
  }

  private double articles(String outcome) {
    return registry.get("wirewatch.enrich.articles").tag("outcome", outcome).counter().count();
  }

  private double tags(String topic) {
    return registry.get("wirewatch.enrich.tags").tag("topic", topic).counter().count();
  }

  private static EnrichedArticle enriched(String language, List<TopicTag> topics) {
    return new EnrichedArticle(
        ARTICLE,
        ARTICLE.id(),
        new Language(language, 0.9),
        new Relevance(!topics.isEmpty(), 0.5),
        topics,
        "1");
  }

  private static TopicTag tag() {
    TextSpan words = new TextSpan(0, 4);
    return new TopicTag(
        "detention",
        Certainty.STRONG,
        0.9,
        List.of(new Evidence(TextField.TITLE, words, List.of(words), "detention/jail")));
  }
}

package io.wirewatch.enrich.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.failure.Rejection;
import io.wirewatch.enrich.topology.EnrichListener;
import io.wirewatch.enrich.topology.Step;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Counts what the topology does. Repeats of a broken transaction are counted again: these are
 * measurements, not accounts.
 */
public final class EnrichMetrics implements EnrichListener {
  private static final Duration[] PIPELINE_LIMITS = seconds(1, 5, 15, 30, 60, 120, 300, 900, 3_600);
  private static final Duration[] STEP_LIMITS = micros(100, 1_000, 10_000, 100_000, 1_000_000);

  private final MeterRegistry registry;
  private final InstantSource clock;
  private final Timer latency;
  private final Counter unchanged;
  private final Map<Outcome, Counter> articles = new EnumMap<>(Outcome.class);
  private final Map<Step, Timer> steps = new EnumMap<>(Step.class);

  private enum Outcome {
    TAGGED,
    UNTAGGED,
    OTHER_LANGUAGE,
    FAILED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Outcome of(EnrichedArticle enriched) {
      if (!enriched.topics().isEmpty()) {
        return TAGGED;
      }
      return enriched.language().code().equals("other") ? OTHER_LANGUAGE : UNTAGGED;
    }
  }

  /**
   * Registers every series at once, so that a rate can be taken from the first event on.
   *
   * @param topics ids of the taxonomy's topics
   */
  public EnrichMetrics(MeterRegistry registry, InstantSource clock, Collection<String> topics) {
    this.registry = registry;
    this.clock = clock;
    this.latency = pipelineLatency(registry);
    this.unchanged =
        Counter.builder("wirewatch.enrich.unchanged")
            .description("Revisions that had been enriched before and were dropped")
            .register(registry);
    for (Outcome outcome : Outcome.values()) {
      articles.put(outcome, articles(outcome));
    }
    for (Step step : Step.values()) {
      steps.put(step, duration(step));
    }
    topics.forEach(this::tags);
  }

  private static Timer pipelineLatency(MeterRegistry registry) {
    return Timer.builder("wirewatch.pipeline.latency")
        .description("Time between two stages of the pipeline")
        .tag("stage", "fetched_to_enriched")
        .serviceLevelObjectives(PIPELINE_LIMITS)
        .register(registry);
  }

  private Counter articles(Outcome outcome) {
    return Counter.builder("wirewatch.enrich.articles")
        .description("Articles by what became of them")
        .tag("outcome", outcome.code())
        .register(registry);
  }

  private Timer duration(Step step) {
    return Timer.builder("wirewatch.enrich.step.duration")
        .description("Time one article spends in a step")
        .tag("step", step.code())
        .serviceLevelObjectives(STEP_LIMITS)
        .register(registry);
  }

  private Counter tags(String topic) {
    return Counter.builder("wirewatch.enrich.tags")
        .description("Tags given, by topic")
        .tag("topic", topic)
        .register(registry);
  }

  @Override
  public void enriched(EnrichedArticle enriched) {
    Objects.requireNonNull(articles.get(Outcome.of(enriched))).increment();
    enriched.topics().forEach(tag -> tags(tag.topic()).increment());
    Duration since = Duration.between(enriched.article().fetchedAt(), clock.instant());
    latency.record(since.isNegative() ? Duration.ZERO : since);
  }

  @Override
  public void rejected(Rejection rejection) {
    Objects.requireNonNull(articles.get(Outcome.FAILED)).increment();
    Counter.builder("wirewatch.dlq.records")
        .description("Records that were rejected, by stage and reason")
        .tag("stage", rejection.stage().code())
        .tag("reason", rejection.reason().code())
        .register(registry)
        .increment();
  }

  @Override
  public void unchanged(Article article) {
    unchanged.increment();
  }

  @Override
  public void took(Step step, Duration duration) {
    Objects.requireNonNull(steps.get(step)).record(duration);
  }

  private static Duration[] seconds(int... limits) {
    return IntStream.of(limits).mapToObj(Duration::ofSeconds).toArray(Duration[]::new);
  }

  private static Duration[] micros(int... limits) {
    return IntStream.of(limits)
        .mapToObj(limit -> Duration.ofNanos(1_000L * limit))
        .toArray(Duration[]::new);
  }
}

package io.wirewatch.ingest.poll;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.wirewatch.contract.article.Article;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts polls, items and bytes, and measures how fresh articles are, under the agreed names. */
public final class PollMetrics {
  private final Map<PollOutcome, Counter> polls = new EnumMap<>(PollOutcome.class);
  private final Map<ItemResult, Counter> items = new EnumMap<>(ItemResult.class);
  private final Counter bytes;
  private final Timer duration;
  private final Timer publishedToFetched;
  private final Timer lateness;

  public PollMetrics(MeterRegistry registry) {
    for (PollOutcome outcome : EnumSet.complementOf(EnumSet.of(PollOutcome.RELEASED))) {
      polls.put(
          outcome,
          Counter.builder("wirewatch.feed.polls")
              .description("Polls by what they came to")
              .tag("outcome", outcome.code())
              .register(registry));
    }
    for (ItemResult result : ItemResult.values()) {
      items.put(
          result,
          Counter.builder("wirewatch.feed.items")
              .description("Items of feeds by what they turned out to be")
              .tag("result", result.code())
              .register(registry));
    }
    bytes =
        Counter.builder("wirewatch.feed.response.bytes")
            .description("Bytes of feeds, decompressed")
            .register(registry);
    duration =
        Timer.builder("wirewatch.feed.poll.duration")
            .description("From request to judgement")
            .serviceLevelObjectives(seconds(0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30))
            .register(registry);
    publishedToFetched =
        Timer.builder("wirewatch.pipeline.latency")
            .description("How long articles take from one stage to the next")
            .tag("stage", "published_to_fetched")
            .serviceLevelObjectives(seconds(1, 5, 15, 30, 60, 120, 300, 900, 3600))
            .register(registry);
    lateness =
        Timer.builder("wirewatch.feed.schedule.lateness")
            .description("How long feeds had been due when they were asked")
            .serviceLevelObjectives(seconds(0.1, 0.5, 1, 2, 5, 15, 60, 300, 900))
            .register(registry);
  }

  /** Notes how long a feed that is asked now had been due. */
  public void late(Duration by) {
    lateness.record(by);
  }

  /** Counts a committed poll. */
  public void committed(PollPlan plan) {
    PollReport report = plan.report();
    report.counts().forEach((result, count) -> add(items, result, count));
    if (report.outcome() == PollOutcome.RELEASED) {
      return;
    }
    add(polls, report.outcome(), 1);
    bytes.increment((double) report.bytes());
    duration.record(report.took());
    if (!report.isFirst()) {
      fresh(plan.articles());
    }
  }

  /** A feed's first document is old news; what comes later tells how fast we are. */
  private void fresh(List<Article> articles) {
    for (Article article : articles) {
      if (article.revision() == 1) {
        article
            .publishedAt()
            .map(published -> Duration.between(published, article.fetchedAt()))
            .filter(age -> !age.isNegative())
            .ifPresent(publishedToFetched::record);
      }
    }
  }

  private static <K> void add(Map<K, Counter> counters, K key, int count) {
    Objects.requireNonNull(counters.get(key), "a counter for each").increment(count);
  }

  private static Duration[] seconds(double... limits) {
    return java.util.Arrays.stream(limits)
        .mapToObj(limit -> Duration.ofMillis((long) (limit * 1000)))
        .toArray(Duration[]::new);
  }
}

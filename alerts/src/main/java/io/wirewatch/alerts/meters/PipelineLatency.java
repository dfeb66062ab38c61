package io.wirewatch.alerts.meters;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * The timer of the time between two stages of the pipeline, with the buckets all services agree on.
 */
public final class PipelineLatency {
  private static final Duration[] LIMITS =
      IntStream.of(1, 5, 15, 30, 60, 120, 300, 900, 3_600)
          .mapToObj(Duration::ofSeconds)
          .toArray(Duration[]::new);

  private PipelineLatency() {}

  /** The timer of a stage, for example {@code end_to_end}. */
  public static Timer timer(MeterRegistry registry, String stage) {
    return Timer.builder("wirewatch.pipeline.latency")
        .description("Time between two stages of the pipeline")
        .tag("stage", stage)
        .serviceLevelObjectives(LIMITS)
        .register(registry);
  }
}

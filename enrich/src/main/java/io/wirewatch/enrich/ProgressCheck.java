package io.wirewatch.enrich;

import io.wirewatch.enrich.StallWatch.Stall;
import io.wirewatch.runtime.health.CheckResult;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;

/**
 * Whether enrichment can make progress: the client is up or is being so for a short while only, and
 * no article waits where nothing moves.
 */
final class ProgressCheck implements Supplier<CheckResult> {
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  private final KafkaStreams streams;
  private final ThreadDeaths deaths;
  private final Backlog backlog;
  private final InstantSource clock;
  private final StallWatch watch = new StallWatch(PATIENCE);
  private Instant lastLook = Instant.MIN;
  private Instant lastRunning;
  private CheckResult found = CheckResult.up("starts");

  ProgressCheck(KafkaStreams streams, ThreadDeaths deaths, Backlog backlog, InstantSource clock) {
    this.streams = streams;
    this.deaths = deaths;
    this.backlog = backlog;
    this.clock = clock;
    this.lastRunning = clock.instant();
  }

  @Override
  public synchronized CheckResult get() {
    Instant now = clock.instant();
    Optional<String> stopped = deaths.stopped();
    if (stopped.isPresent()) {
      return CheckResult.down(stopped.get());
    }
    State state = streams.state();
    lastRunning = state == State.RUNNING ? now : lastRunning;
    if (!state.isRunningOrRebalancing() || lastRunning.plus(PATIENCE).isBefore(now)) {
      return CheckResult.down("Kafka Streams is " + state + " since " + lastRunning);
    }
    return progress(now);
  }

  /** Asks Kafka at most every few seconds, however often we are asked. */
  private CheckResult progress(Instant now) {
    if (lastLook.isBefore(now.minus(BETWEEN_LOOKS))) {
      lastLook = now;
      found = look(now);
    }
    return found;
  }

  private CheckResult look(Instant now) {
    try {
      Optional<Stall> stall = watch.look(backlog.standing(), now);
      return stall.map(this::judge).orElseGet(() -> CheckResult.up("articles are enriched"));
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      return CheckResult.down("Kafka does not say how far enrichment is: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CheckResult.down("interrupted");
    }
  }

  private CheckResult judge(Stall stall) {
    if (!backlog.holdsRecord(stall.partition(), stall.position())) {
      watch.clear(stall.partition());
      return CheckResult.up("articles are enriched");
    }
    return CheckResult.down(
        "articles wait, but none was enriched since %s (partition %d, offset %d)"
            .formatted(stall.since(), stall.partition(), stall.position()));
  }
}

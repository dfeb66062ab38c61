package io.wirewatch.enrich;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class ThreadDeathsTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final ThreadDeaths deaths = new ThreadDeaths("wirewatch-enrich-0", now::get);
  private final RuntimeException death = new IllegalStateException("boom");

  @Test
  void replacesThreeThreadsInTenMinutesAndThenStops() {
    for (int n = 0; n < 3; n++) {
      assertThat(deaths.handle(death)).isEqualTo(REPLACE_THREAD);
    }

    assertThat(deaths.handle(death)).isEqualTo(SHUTDOWN_CLIENT);
    assertThat(deaths.stopped().orElseThrow())
        .isEqualTo(
            "threads died 4 times in 10 minutes, last of: java.lang.IllegalStateException: boom");
  }

  @Test
  void forgetsDeathsOfLongAgo() {
    for (int n = 0; n < 10; n++) {
      assertThat(deaths.handle(death)).isEqualTo(REPLACE_THREAD);
      now.updateAndGet(time -> time.plus(Duration.ofMinutes(4)));
    }

    assertThat(deaths.stopped()).isEmpty();
  }

  @Test
  void stopsAtOnceWhenAnotherProcessHasItsIdentity() {
    StreamsException fenced = new StreamsException(new FencedInstanceIdException("fenced"));

    assertThat(deaths.handle(fenced)).isEqualTo(SHUTDOWN_CLIENT);
    assertThat(deaths.stopped().orElseThrow())
        .startsWith("another process runs as wirewatch-enrich-0");
  }
}

package io.wirewatch.ingest.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.feed.FeedMemory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartitionMemoryTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:34:56.789Z");
  private final PartitionMemory memory = new PartitionMemory();

  @Test
  void givesBackWhatItWasGiven() {
    FeedMemory full = memory("full", "x".repeat(3_000));
    FeedMemory other = memory("other", "Ünïcödé \u2603");

    memory.take(full, List.of(), List.of());
    memory.take(other, List.of(), List.of());

    assertThat(memory.of("full")).contains(full);
    assertThat(memory.of("other")).contains(other);
    assertThat(memory.of("unknown")).isEmpty();
  }

  private static FeedMemory memory(String id, String detail) {
    return new FeedMemory(
        id,
        URI.create("https://" + id + ".example/feed"),
        Optional.of("W/\"5f-abc\""),
        Optional.of("Mon, 23 Nov 2026 09:00:00 GMT"),
        Optional.of("00112233445566778899aabbccddeeff"),
        NOW.plusSeconds(900),
        NOW,
        Optional.of(NOW),
        Optional.empty(),
        Duration.ofMinutes(15),
        3,
        Optional.of(FailureReason.TIMEOUT),
        Optional.of(detail));
  }
}

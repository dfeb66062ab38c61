package io.wirewatch.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkipTimesTest {
  @ParameterizedTest
  @CsvSource({
    "0x000000, 0x00, 2026-11-24T01:30:00Z, 2026-11-24T01:30:00Z",
    "0x000003, 0x00, 2026-11-24T01:30:00Z, 2026-11-24T02:00:00Z",
    "0x000003, 0x00, 2026-11-24T02:30:00Z, 2026-11-24T02:30:00Z",
    "0x800000, 0x00, 2026-11-24T23:10:00Z, 2026-11-25T00:00:00Z",
    "0x000000, 0x02, 2026-11-24T22:00:00Z, 2026-11-25T00:00:00Z",
    "0xFFFFFF, 0x00, 2026-11-24T01:30:00Z, 2026-11-24T01:30:00Z",
    "0x000000, 0x7F, 2026-11-24T01:30:00Z, 2026-11-24T01:30:00Z"
  })
  void waitsForTheFirstHourThatTheFeedDoesNotAskToSkip(
      String hours, String days, Instant at, Instant next) {
    SkipTimes skip = new SkipTimes(Integer.decode(hours), Integer.decode(days));

    assertThat(skip.next(at)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource("0x60, 2026-11-21T00:00:00Z, 2026-11-22T00:00:00Z")
  void readsAFeedOnceADayWhateverItAsksFor(String days, Instant at, Instant next) {
    assertThat(new SkipTimes(0, Integer.decode(days)).next(at)).isEqualTo(next);
  }
}

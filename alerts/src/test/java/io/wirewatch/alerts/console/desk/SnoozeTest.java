package io.wirewatch.alerts.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnoozeTest {

  @ParameterizedTest
  @CsvSource({
    // A Tuesday afternoon in New York.
    "HOUR, 2026-11-24T20:00:00Z, America/New_York, 2026-11-24T21:00:00Z",
    "TONIGHT, 2026-11-24T20:00:00Z, America/New_York, 2026-11-25T01:00:00Z",
    "TOMORROW, 2026-11-24T20:00:00Z, America/New_York, 2026-11-25T12:00:00Z",
    "MONDAY, 2026-11-24T20:00:00Z, America/New_York, 2026-11-30T12:00:00Z",
    // It is tomorrow already in Tokyo.
    "TOMORROW, 2026-11-24T20:00:00Z, Asia/Tokyo, 2026-11-25T22:00:00Z",
    // Late in the evening, tonight is in an hour.
    "TONIGHT, 2026-11-25T02:30:00Z, America/New_York, 2026-11-25T03:30:00Z",
    // Monday is the next one, and on the other side of a clock change still at seven.
    "MONDAY, 2026-11-23T12:00:00Z, America/New_York, 2026-11-30T12:00:00Z",
    "MONDAY, 2026-03-07T12:00:00Z, America/New_York, 2026-03-09T11:00:00Z"
  })
  void endsOnTheClockOfWhoeverPutsItAside(Snooze snooze, String now, String zone, String until) {
    assertThat(snooze.until(Instant.parse(now), ZoneId.of(zone))).isEqualTo(Instant.parse(until));
  }
}

package io.wirewatch.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mon, 23 Nov 2026 09:30:00 GMT      | 2026-11-23T09:30:00Z
          Mon, 23 Nov 2026 09:30:00 -0500    | 2026-11-23T14:30:00Z
          Mon, 23 Nov 2026 09:30:00 EDT      | 2026-11-23T13:30:00Z
          23 Nov 26 09:30 +0000              | 2026-11-23T09:30:00Z
          Thu, 3 September 2026 09:30:00 PST | 2026-09-03T17:30:00Z
          Mon, 23 Nov 2026 24:00:00 GMT      | 2026-11-24T00:00:00Z
          2026-11-23T09:30:00Z               | 2026-11-23T09:30:00Z
          2026-11-23T09:30:00.123-06:00      | 2026-11-23T15:30:00.123Z
          2026-11-23 09:30:00                | 2026-11-23T09:30:00Z
          2026-11-23T09:30:00+0100           | 2026-11-23T08:30:00Z
          20261123T093000Z                   |
          2026-11-23                         | 2026-11-23T00:00:00Z
          2026-11                            | 2026-11-01T00:00:00Z
          Mon Nov 23 09:30:00 2026           | 2026-11-23T09:30:00Z
          Mon Nov 23 09:30:00 EST 2026       | 2026-11-23T14:30:00Z
          11/23/2026 9:30:00 PM              | 2026-11-23T21:30:00Z
          11/23/2026 - 09:30                 | 2026-11-23T09:30:00Z
          November 23, 2026 9:30 a.m. ET     | 2026-11-23T14:30:00Z
          Lun, 23 nov 2026 09:30:00 GMT      | 2026-11-23T09:30:00Z
          23 de agosto de 2026               | 2026-08-23T00:00:00Z
          """)
  void readsWhatFeedsWrite(String written, Instant meant) {
    assertThat(FeedDates.parse(written)).isEqualTo(java.util.Optional.ofNullable(meant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "32 Nov 2026",
        "2026-13-01",
        "Mon, 23 Foo 2026 09:30:00 GMT",
        "99999999999"
      })
  void saysNothingWhereNothingIsMeant(String written) {
    assertThat(FeedDates.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EEE, d MMM yyyy HH:mm:ss Z",
        "EEE, dd MMM yyyy HH:mm:ss 'GMT'",
        "dd MMM yyyy HH:mm 'UTC'",
        "yyyy-MM-dd'T'HH:mm:ssXXX",
        "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
        "yyyy-MM-dd HH:mm:ss.nnnnnnnnnXX",
        "dd MMM yy HH:mm:ss Z"
      })
  void readsTheUsualSpellingsAsItReadsAllOthers(String pattern) {
    DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      ZoneOffset zone = ZoneOffset.ofTotalSeconds((random.nextInt(48) - 24) * 1_800);
      Instant some = Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));

      String written = format.format(some.atOffset(zone));

      assertThat(FeedDates.parse(written))
          .as(written)
          .isPresent()
          .isEqualTo(FeedDates.byForm(written.toLowerCase(Locale.ROOT)));
    }
  }
}

package io.wirewatch.contract.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantReaderTest {

  @Test
  void readsWhatIsWritten() {
    SplittableRandom random = new SplittableRandom(7);

    for (int i = 0; i < 5_000; i++) {
      long seconds = random.nextLong(-62_167_219_200L, 253_402_300_800L);
      int step = random.nextInt(2) == 0 ? 1 : 1_000_000;
      int nanos = random.nextInt(3) == 0 ? 0 : random.nextInt(1_000_000_000 / step) * step;
      Instant instant = Instant.ofEpochSecond(seconds, nanos);

      assertThat(InstantReader.read(instant.toString())).contains(instant);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2026-11-24",
        "2026-11-24T09:00Z",
        "2026-11-24T09:00:00",
        "2026-11-24T09:00:00.Z",
        "2026-11-24T24:00:00Z",
        "2026-11-24T23:59:60Z",
        "2026-02-29T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-00-01T00:00:00Z",
        "2026-11-31T00:00:00Z",
        "2026-11-24T09:00:00+01:00",
        "2026-11-24t09:00:00Z",
        "2026-11-24T09:00:00z",
        "+12026-11-24T09:00:00Z",
        "-0001-11-24T09:00:00Z",
        "2026-11-24T09:00:00.1234567890Z",
        "1763974800",
        " 2026-11-24T09:00:00Z"
      })
  void leavesAllElseToJackson(String text) {
    assertThat(InstantReader.read(text)).isEmpty();
  }

  @Test
  void whatIsReadIsReadAsTheStandardLibraryReadsIt() {
    SplittableRandom random = new SplittableRandom(9);
    String form = "2024-02-29T23:59:59.123Z";

    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(form);
      text.setCharAt(random.nextInt(form.length()), "0123456789-:.TZ".charAt(random.nextInt(15)));
      text.setCharAt(random.nextInt(form.length()), (char) ('0' + random.nextInt(10)));

      InstantReader.read(text.toString())
          .ifPresent(read -> assertThat(parsed(text.toString())).contains(read));
    }
  }

  private static Optional<Instant> parsed(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

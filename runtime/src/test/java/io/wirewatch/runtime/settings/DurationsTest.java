package io.wirewatch.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "500ms, PT0.5S, 500ms",
    "5m, PT5M, 5m",
    "90m, PT1H30M, 1h30m",
    "1h30m, PT1H30M, 1h30m",
    "2d, PT48H, 2d",
    "PT36H, PT36H, 1d12h",
    "0s, PT0S, 0s"
  })
  void readsAndWritesSpansAsPeopleTypeThem(String text, Duration span, String written) {
    assertThat(Durations.parse(text)).isEqualTo(span);
    assertThat(Durations.format(span)).isEqualTo(written);
    assertThat(Durations.parse(Durations.format(span))).isEqualTo(span);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "m", "5 m", "-5m", "5min", "P", "5m!", "9999999999999s"})
  void refusesWhatIsNoSpan(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Durations.parse(text));
  }
}

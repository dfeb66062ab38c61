package io.wirewatch.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> NAMES =
      List.of("quiet-hours", "interval", "port", "user-agent");

  @ParameterizedTest
  @CsvSource({
    "qiuet-hours, quiet-hours",
    "quiet_hours, quiet-hours",
    "quietHours, quiet-hours",
    "intervall, interval",
    "prot, port",
    "useragent, user-agent"
  })
  void findsTheNameSomebodyMeant(String typed, String meant) {
    assertThat(Nearest.to(typed, NAMES)).contains(meant);
  }

  @Test
  void suggestsNothingFarFetched() {
    assertThat(Nearest.to("retention", NAMES)).isEmpty();
    assertThat(Nearest.to("x", List.of())).isEmpty();
  }
}

package io.wirewatch.alerts.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedIdsTest {
  @ParameterizedTest
  @CsvSource({
    "Local Gazette, local-gazette",
    "' El Peñasco – Última hora! ', el-penasco-ultima-hora",
    "Новости, source",
    "Add, add-2",
    "'a/b?c#d', a-b-c-d"
  })
  void idIsTheNameInPlainLetters(String name, String id) {
    assertThat(FeedIds.of(name, taken -> false)).isEqualTo(id);
  }

  @Test
  void takenIdsAreNumbered() {
    Set<String> taken = Set.of("gazette", "gazette-2");

    assertThat(FeedIds.of("Gazette", taken::contains)).isEqualTo("gazette-3");
  }

  @Test
  void longNamesAreCut() {
    assertThat(FeedIds.of("x".repeat(500), taken -> false)).hasSize(48);
  }
}

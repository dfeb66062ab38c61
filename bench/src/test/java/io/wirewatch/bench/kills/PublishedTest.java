package io.wirewatch.bench.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A comparison that has never failed proves nothing. */
class PublishedTest {

  @Test
  void namesWhatWasLostDoubledAndMadeUp() {
    Published published =
        Published.of(Map.of("a/1", 1, "a/2", 2, "x/1", 1), Set.of("a/1", "a/2", "b/1"));

    assertThat(published.lost()).containsExactly("b/1");
    assertThat(published.doubled()).containsExactly("a/2");
    assertThat(published.unexpected()).containsExactly("x/1");
    assertThat(published.isExact()).isFalse();
  }

  @Test
  void isExactWhereEveryVersionCameOnce() {
    assertThat(Published.of(Map.of("a/1", 1, "a/2", 1), Set.of("a/1", "a/2")).isExact()).isTrue();
  }
}

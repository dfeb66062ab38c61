package io.wirewatch.bench.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of ingest as processes of their own, three of them killed on the way. */
class KillsIT {
  @TempDir Path directory;

  @Test
  void nothingIsLostAndNothingDoubled() throws Exception {
    KillsCommand.Figures figures = new KillsCommand.Drill(3, 12, 7, true).run(directory);

    assertThat(figures.kills()).isGreaterThanOrEqualTo(3);
    assertThat(figures.waiting()).isZero();
    assertThat(figures.published().expected()).isGreaterThan(20);
    assertThat(figures.published().lost()).isEmpty();
    assertThat(figures.published().doubled()).isEmpty();
    assertThat(figures.published().unexpected()).isEmpty();
  }
}

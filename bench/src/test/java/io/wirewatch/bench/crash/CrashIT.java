package io.wirewatch.bench.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.bench.crash.CrashDrill.Crash;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The worst moment of all; {@code ./wirewatch bench crash} goes through every other one. */
@Timeout(300)
class CrashIT {
  @Test
  void eachArticleIsEnrichedOnceWhenTheAnswerToACommitIsNeverHeard(@TempDir Path folder)
      throws Exception {
    CrashDrill drill = new CrashDrill(Path.of("..", "config", "taxonomy").toAbsolutePath(), 1);

    List<Crash> crashes = drill.run(folder, List.of(FailPoint.COMMIT_ANSWERED), 1);

    assertThat(crashes).singleElement().matches(Crash::isExact, "killed there, 0 lost, 0 doubled");
  }
}

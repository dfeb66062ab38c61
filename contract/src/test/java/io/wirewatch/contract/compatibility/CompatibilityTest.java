package io.wirewatch.contract.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import io.wirewatch.contract.golden.GoldenFile;
import io.wirewatch.contract.published.ConsumerSchemas;
import io.wirewatch.contract.published.Validators;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The gate: who changes what an older release promised is told which channel, which field, and who
 * reads it. What to do then is in the module's README.
 */
class CompatibilityTest {

  @Test
  void nothingThatAReleasePromisedWasTakenBack() throws IOException {
    Release today = Release.today();
    List<String> broken = new ArrayList<>();

    for (Release release : Release.kept()) {
      broken.addAll(ForbiddenChanges.between(release, today));
    }

    assertThat(broken)
        .as("give the new form a major version and a channel of its own (contract/README.md)")
        .isEmpty();
  }

  @Test
  void readersOfEachReleaseAcceptWhatIsWrittenToday() throws IOException {
    for (Release release : Release.kept()) {
      Validators readers = Validators.of(ConsumerSchemas.of(release.schemas()));
      for (GoldenFile golden : GoldenFile.all()) {
        if (release.schemas().containsKey(golden.schema())) {
          assertThat(readers.of(golden.schema()).validate(golden.today(), InputFormat.JSON))
              .as("a reader of %s meets %s", release.name(), golden)
              .isEmpty();
        }
      }
    }
  }

  @Test
  void todaysReadersAcceptWhatEachReleaseWrote() throws IOException {
    Validators readers = Validators.of(ConsumerSchemas.of(Release.today().schemas()));

    for (GoldenFile golden : GoldenFile.all()) {
      assertThat(readers.of(golden.schema()).validate(golden.json(), InputFormat.JSON))
          .as("today's reader meets %s", golden)
          .isEmpty();
    }
  }
}

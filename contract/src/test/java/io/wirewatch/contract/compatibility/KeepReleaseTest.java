package io.wirewatch.contract.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Keeps what the code promises now as a release, once, when it is made: {@code mvn test -pl
 * contract -Dtest=KeepReleaseTest,KeptUnchangedTest -Dcontract.release=0.2 -Dcontract.write=true}.
 */
class KeepReleaseTest {

  @Test
  @EnabledIfSystemProperty(
      named = "contract.release",
      matches = "\\d+\\.\\d+",
      disabledReason = "skipped: no release is being made")
  void keepsTodaysContract() throws IOException {
    String name = System.getProperty("contract.release");

    Release.today().keepAs(name);

    assertThat(Release.kept()).extracting(Release::name).contains(name);
  }
}

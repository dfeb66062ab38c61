package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.runtime.settings.SettingsException;
import io.wirewatch.runtime.settings.SettingsSources;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrichSettingsTest {
  @Test
  void runsWithoutAnySetting() throws SettingsException {
    EnrichSettings settings = read(new String[0]);

    assertThat(settings)
        .isEqualTo(
            new EnrichSettings(
                Path.of("config/taxonomy"), 0, 1, Duration.ofMillis(20), Path.of("data/enrich")));
  }

  @ParameterizedTest
  @CsvSource({
    "--enrich.instance=-1, must be 0 or more",
    "--enrich.threads=0, must be 1 to 64",
    "--enrich.commit-interval=0ms, must be 1ms to 5s",
    "--enrich.commit-interval=1m, must be 1ms to 5s",
  })
  void refusesWhatCannotWork(String flag, String message) {
    assertThatThrownBy(() -> read(new String[] {flag}))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(message);
  }

  private static EnrichSettings read(String[] flags) throws SettingsException {
    return Settings.read(
            SettingsSources.commandLine(flags, Map.of()), Map.of("enrich", EnrichSettings.class))
        .section(EnrichSettings.class);
  }
}

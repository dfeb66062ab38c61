package io.wirewatch.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.logging.LoggingSettings;
import io.wirewatch.runtime.management.ManagementSettings;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.runtime.settings.SettingsException;
import io.wirewatch.runtime.settings.SettingsSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShippedSettingsTest {
  private static final Path SHIPPED = Path.of("..", "config", "wirewatch.yaml");
  private static final Map<String, Class<? extends Record>> COMMON =
      Map.of(
          "kafka", KafkaSettings.class,
          "management", ManagementSettings.class,
          "logging", LoggingSettings.class);

  private static Settings read(SettingsSources sources) throws SettingsException {
    return Settings.read(sources, COMMON);
  }

  @Test
  void theShippedFileSaysWhatTheDefaultsAre() throws SettingsException {
    assumeTrue(Files.exists(SHIPPED), "skipped: not in the source tree");
    Settings shipped =
        read(SettingsSources.commandLine(new String[] {"--config=" + SHIPPED}, Map.of()));
    Settings builtIn = read(SettingsSources.none());

    for (Class<? extends Record> section : COMMON.values()) {
      assertThat(shipped.section(section)).isEqualTo(builtIn.section(section));
    }
  }

  @Test
  void everySettingSaysWhatItIsFor() {
    assertThat(Settings.reference(COMMON)).allMatch(row -> row.doc().length() > 20);
  }
}

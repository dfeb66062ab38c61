package io.wirewatch.standalone.node;

import io.wirewatch.alerts.AlertsSettings;
import io.wirewatch.enrich.EnrichSettings;
import io.wirewatch.ingest.IngestSettings;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.management.ManagementSettings;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.runtime.settings.SettingsException;
import io.wirewatch.runtime.settings.SettingsSources;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sections a settings file of the whole program may have. */
public final class Sections {
  private Sections() {}

  /**
   * Reads all of them.
   *
   * @throws SettingsException where a setting is wrong, with every problem
   */
  public static Settings read(SettingsSources sources) throws SettingsException {
    Map<String, Class<? extends Record>> sections = new LinkedHashMap<>();
    sections.put("kafka", KafkaSettings.class);
    sections.put("management", ManagementSettings.class);
    sections.put("ingest", IngestSettings.class);
    sections.put("enrich", EnrichSettings.class);
    sections.put("alerts", AlertsSettings.class);
    return Settings.read(sources, sections);
  }
}

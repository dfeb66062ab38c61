package io.wirewatch.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.ingest.IngestSettings;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.runtime.settings.SettingsException;
import io.wirewatch.runtime.settings.SettingsSources;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSubSettingsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ingest:\n  websub:\n",
        "ingest:\n  websub:\n    callback-url:\n",
        "ingest:\n  websub:\n    callback-url: \"\"\n"
      })
  void noHubIsAskedWithoutAnAddressForIt(String yaml) throws SettingsException {
    assertThat(read(yaml).isOn()).isFalse();
  }

  @Test
  void hubsAreAskedWhereTheyCanReachUs() throws SettingsException {
    WebSubSettings settings =
        read("ingest:\n  websub:\n    callback-url: https://push.example.org/websub\n");

    assertThat(settings.isOn()).isTrue();
    assertThat(settings.port()).isEqualTo(9466);
  }

  @ParameterizedTest
  @ValueSource(strings = {"push.example.org", "ftp://push.example.org/", "https://a.example/?b=c"})
  void refusesWhatIsNoAddressForPushes(String address) {
    assertThatThrownBy(() -> read("ingest:\n  websub:\n    callback-url: " + address + "\n"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("http or https address");
  }

  private static WebSubSettings read(String yaml) throws SettingsException {
    return Settings.read(
            SettingsSources.yaml("wirewatch.yaml", yaml), Map.of("ingest", IngestSettings.class))
        .section(IngestSettings.class)
        .websub();
  }
}

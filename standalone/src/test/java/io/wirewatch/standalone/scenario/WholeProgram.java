package io.wirewatch.standalone.scenario;

import io.wirewatch.runtime.settings.SettingsException;
import io.wirewatch.runtime.settings.SettingsSources;
import io.wirewatch.standalone.node.AllInOne;
import io.wirewatch.standalone.node.Blueprint;
import io.wirewatch.standalone.node.DataDirectory;
import io.wirewatch.standalone.node.Watchers;
import io.wirewatch.standalone.terminal.Screen;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole program, for tests: no feeds to begin with, polled without rest, mails kept. */
final class WholeProgram {
  private static final Duration WITHOUT_REST = Duration.ofMillis(50);

  private WholeProgram() {}

  static AllInOne start(Path data, int feedPort, int webhookPort) throws SettingsException {
    return start(data, feedPort, webhookPort, InstantSource.system());
  }

  static AllInOne start(Path data, int feedPort, int webhookPort, InstantSource clock)
      throws SettingsException {
    Path home = Path.of("..").toAbsolutePath().normalize();
    Blueprint blueprint =
        new Blueprint(
            DataDirectory.open(data),
            home,
            SettingsSources.none()
                .withFlags(
                    "--enrich.taxonomy=" + home.resolve("config/taxonomy"),
                    "--alerts.webhook-addresses=127.0.0.1/32:" + webhookPort),
            List.of(),
            Optional.of(feedPort),
            Optional.of(WITHOUT_REST),
            true,
            "Feeds");
    return AllInOne.start(blueprint, silent(), Watchers.none(), clock);
  }

  private static Screen silent() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return Screen.of(nowhere, false, Map.of(), InstantSource.system(), ZoneOffset.UTC);
  }
}

package io.wirewatch.alerts;

import io.wirewatch.runtime.service.ServiceMain;
import java.util.Map;

/** Starts alerts as a process of its own. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(
        ServiceMain.run(
            "alerts",
            args,
            Map.of("alerts", AlertsSettings.class),
            (settings, service) ->
                AlertsApp.start(settings.section(AlertsSettings.class), service)));
  }
}

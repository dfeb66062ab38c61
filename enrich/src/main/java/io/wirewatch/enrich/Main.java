package io.wirewatch.enrich;

import io.wirewatch.runtime.service.ServiceMain;
import java.util.Map;

/** Starts enrichment as a process of its own. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(
        ServiceMain.run(
            "enrich",
            args,
            Map.of("enrich", EnrichSettings.class),
            (settings, service) ->
                EnrichApp.start(settings.section(EnrichSettings.class), service)));
  }
}

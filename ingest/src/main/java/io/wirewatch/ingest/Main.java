package io.wirewatch.ingest;

import io.wirewatch.runtime.service.ServiceMain;
import java.util.Map;

/** Runs ingest as a process of its own. */
public final class Main {
  private Main() {}

  /** Runs until told to stop; ends the process with the code that {@link ServiceMain} gives. */
  public static void main(String[] args) {
    System.exit(
        ServiceMain.run(
            "ingest",
            args,
            Map.of("ingest", IngestSettings.class),
            (settings, service) ->
                IngestApp.start(settings.section(IngestSettings.class), service)));
  }
}

package io.wirewatch.runtime.service;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process to be stopped from outside: its app does nothing but say when it is started and closed.
 */
final class StoppableProcess {
  private static final Logger LOG = LoggerFactory.getLogger(StoppableProcess.class);

  private StoppableProcess() {}

  public static void main(String[] args) {
    AppStarter starter =
        (settings, service) -> {
          LOG.info("app started");
          return () -> LOG.info("app closed");
        };
    System.exit(ServiceMain.run("ingest", args, Map.of(), starter));
  }
}

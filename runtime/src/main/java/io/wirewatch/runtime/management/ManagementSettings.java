package io.wirewatch.runtime.management;

import io.wirewatch.runtime.settings.Default;
import io.wirewatch.runtime.settings.Doc;

/** The {@code management} section: where health, metrics and information are served. */
public record ManagementSettings(
    @Doc("Address the management port listens on; it has no sign-in, so keep it private.")
        @Default("127.0.0.1")
        String host,
    @Doc("Port for /livez, /readyz, /metrics and /info; 0 lets the system choose.") @Default("9464")
        int port) {

  public ManagementSettings {
    if (host.isBlank()) {
      throw new IllegalArgumentException("host must not be empty");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0 to 65535, but is " + port);
    }
  }

  /** Loopback, on a port the system chooses. */
  public static ManagementSettings onAnyPort() {
    return new ManagementSettings("127.0.0.1", 0);
  }
}

package io.wirewatch.ingest.websub;

import io.wirewatch.runtime.settings.Default;
import io.wirewatch.runtime.settings.Doc;
import java.net.URI;

/** The {@code ingest.websub} section: whether and where hubs may tell us of news. */
public record WebSubSettings(
    @Doc(
            "Public address at which hubs reach this instance, https://push.example.org/websub;"
                + " empty turns WebSub off.")
        @Default("")
        String callbackUrl,
    @Doc("Address that pushes are listened for on; put a proxy with TLS before it.")
        @Default("127.0.0.1")
        String host,
    @Doc("Port that pushes are listened for on; 0 lets the system choose.") @Default("9466")
        int port) {

  public WebSubSettings {
    if (!callbackUrl.isEmpty() && !isWeb(callbackUrl)) {
      throw new IllegalArgumentException("callbackUrl must be an http or https address");
    }
    if (host.isBlank()) {
      throw new IllegalArgumentException("host must not be empty");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0 to 65535, but is " + port);
    }
  }

  /** Without pushes. */
  public static WebSubSettings off() {
    return new WebSubSettings("", "127.0.0.1", 0);
  }

  /** Whether hubs are asked at all. */
  public boolean isOn() {
    return !callbackUrl.isEmpty();
  }

  private static boolean isWeb(String url) {
    try {
      URI address = URI.create(url);
      return address.getHost() != null
          && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
          && address.getRawQuery() == null
          && address.getRawFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

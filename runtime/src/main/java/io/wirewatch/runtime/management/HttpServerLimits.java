package io.wirewatch.runtime.management;

import java.util.Map;

/**
 * Limits that the JDK's HTTP server reads from system properties, once, when the first server is
 * made; without them it waits for a slow client for ever. What was set on the command line stays.
 */
final class HttpServerLimits {
  private static final Map<String, String> LIMITS =
      Map.of(
          "sun.net.httpserver.maxReqTime", "5",
          "sun.net.httpserver.maxRspTime", "15",
          "sun.net.httpserver.maxReqHeaders", "100",
          "sun.net.httpserver.nodelay", "true");

  private HttpServerLimits() {}

  static void apply() {
    LIMITS.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value);
          }
        });
  }
}

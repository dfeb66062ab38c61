package io.wirewatch.ingest.parse;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Makes links absolute. */
public final class Links {
  private Links() {}

  /** The link as seen from {@code base}; empty where it is not one for http or https. */
  public static Optional<String> absolute(URI base, String link) {
    String bare = link.strip().replaceAll("[\\t\\r\\n]", "");
    if (bare.isEmpty() || bare.startsWith("#")) {
      return Optional.empty();
    }
    if (isWeb(bare)) {
      return Optional.of(bare);
    }
    try {
      return Optional.of(base.resolve(bare.replace(" ", "%20")).toString()).filter(Links::isWeb);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static boolean isWeb(String link) {
    String start = link.substring(0, Math.min(8, link.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("https://") || start.startsWith("http://");
  }
}

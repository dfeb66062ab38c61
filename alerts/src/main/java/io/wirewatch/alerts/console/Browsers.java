package io.wirewatch.alerts.console;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names a browser roughly, so that people recognise their own on the sign-in page. */
final class Browsers {
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("Edg/", "Edge");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS X", "Mac");
    SYSTEMS.put("Linux", "Linux");
  }

  private Browsers() {}

  static String name(String userAgent) {
    return first(BROWSERS, userAgent, "a browser") + " on " + first(SYSTEMS, userAgent, "a device");
  }

  private static String first(Map<String, String> names, String userAgent, String otherwise) {
    return names.entrySet().stream()
        .filter(name -> userAgent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(otherwise);
  }
}

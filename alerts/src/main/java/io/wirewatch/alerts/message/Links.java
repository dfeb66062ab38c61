package io.wirewatch.alerts.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;

/** Addresses of the console's pages, as messages show them. */
public final class Links {
  private final String base;

  /**
   * @param console how people reach the console, for example {@code https://wirewatch.example/}
   */
  public Links(URI console) {
    String text = console.toString();
    this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /** The page of a story. */
  public String story(String storyId) {
    return base + "/stories/" + encoded(storyId);
  }

  /** The page of a rule. */
  public String rule(String ruleId) {
    return base + "/rules/" + encoded(ruleId);
  }

  /** The page that stops a rule's messages to one destination. */
  public String unsubscribe(String token) {
    return base + "/u/" + encoded(token);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}

package io.wirewatch.alerts.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.function.Supplier;

/** Addresses of the console's pages, as messages show them. */
public final class Links {
  private final Supplier<URI> console;

  /**
   * @param console how people reach the console, for example {@code https://wirewatch.example/}
   */
  public Links(URI console) {
    this(() -> console);
  }

  /**
   * @param console the same, for who has to write links only once it is known
   */
  public Links(Supplier<URI> console) {
    this.console = console;
  }

  private String base() {
    String text = console.get().toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /** The page of a story. */
  public String story(String storyId) {
    return base() + "/stories/" + encoded(storyId);
  }

  /** The page of alerts. */
  public String alerts() {
    return base() + "/alerts";
  }

  /** The page of a rule. */
  public String rule(String ruleId) {
    return base() + "/rules/" + encoded(ruleId);
  }

  /** The page that stops a rule's messages to one destination. */
  public String unsubscribe(String token) {
    return base() + "/u/" + encoded(token);
  }

  /** The page that confirms a destination. */
  public String confirm(String token) {
    return base() + "/confirm/" + encoded(token);
  }

  /** A rule's private feed. */
  public String feed(String token, String format) {
    return base() + "/feeds/" + encoded(token) + "/" + format;
  }

  /** The page of a destination. */
  public String destination(String destinationId) {
    return base() + "/destinations/" + encoded(destinationId);
  }

  /** Any page of the console, by its path. */
  public String page(String path) {
    return base() + path;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}

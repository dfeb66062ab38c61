package io.wirewatch.alerts.console.view;

import java.util.List;

/** The parts of the console, in the order of the bar on top. */
public enum Section {
  STREAM("Stream", "/"),
  INBOX("Inbox", "/alerts"),
  RULES("Rules", "/rules"),
  MESSAGES("Messages", "/messages"),
  DESTINATIONS("Destinations", "/destinations"),
  SOURCES("Sources", "/sources"),
  TOPICS("Topics", "/topics"),
  INSIGHTS("Insights", "/insights"),
  WHY("Why (not)?", "/why"),
  HELP("Help", "/help"),
  /** For administrators only. */
  ADMIN("Admin", "/admin"),
  /** Pages outside the bar: sign-in, unsubscribe, errors. */
  NONE("", "");

  private final String label;
  private final String path;

  Section(String label, String path) {
    this.label = label;
    this.path = path;
  }

  public String label() {
    return label;
  }

  public String path() {
    return path;
  }

  /** The sections that stand in the bar. */
  public static List<Section> shown() {
    return List.of(
        STREAM, INBOX, RULES, MESSAGES, DESTINATIONS, SOURCES, TOPICS, INSIGHTS, WHY, HELP);
  }
}

package io.wirewatch.alerts.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token may be used for; never more than its person may do. */
public enum Scope {
  ARTICLES_READ("read stories, articles, sources and topics"),
  ALERTS_READ("read alerts, messages, rules and destinations"),
  RULES_WRITE("make, change and delete rules"),
  SOURCES_WRITE("add, change and remove sources");

  private final String words;

  Scope(String words) {
    this.words = words;
  }

  /** As stored, in forms and in the documentation: {@code articles:read}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }

  /** What it allows, in words. */
  public String words() {
    return words;
  }

  /** The scope of that name. */
  public static Optional<Scope> of(String code) {
    return Arrays.stream(values()).filter(scope -> scope.code().equals(code)).findFirst();
  }
}

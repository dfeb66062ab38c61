package io.wirewatch.alerts.console.access;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The host names we answer to. A foreign name that resolves to this machine (DNS rebinding) is
 * refused before anything is read.
 */
public final class HostRule {
  private final Set<String> names;

  /** Answers to these names, with any port. */
  public HostRule(List<String> names) {
    this.names =
        names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /** Whether a {@code Host} header names us. */
  public boolean allows(String header) {
    return names.contains(withoutPort(header.toLowerCase(Locale.ROOT)));
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    boolean bracketed = host.endsWith("]");
    return colon < 0 || bracketed ? host : host.substring(0, colon);
  }
}

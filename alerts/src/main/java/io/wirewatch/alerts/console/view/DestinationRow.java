package io.wirewatch.alerts.console.view;

import java.util.Optional;

/**
 * One destination in the list.
 *
 * @param address as it may be shown
 * @param reason why nothing is sent there, or what failed
 * @param waiting how many messages wait
 */
public record DestinationRow(
    String id,
    String kind,
    String name,
    String address,
    String tone,
    String state,
    Optional<String> reason,
    boolean webhook,
    boolean confirmed,
    boolean off,
    int rules,
    long waiting) {

  /** Its page. */
  public String href() {
    return "/destinations/" + id;
  }
}

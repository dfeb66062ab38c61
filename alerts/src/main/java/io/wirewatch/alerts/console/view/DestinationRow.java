package io.wirewatch.alerts.console.view;

import java.util.Optional;

/** One destination in the list. */
public record DestinationRow(
    String id,
    String kind,
    String name,
    String address,
    String tone,
    String state,
    Optional<String> reason,
    boolean webhook,
    int rules) {}

package io.wirewatch.alerts.console.view;

import java.util.List;

/** Somebody in the list of people. */
public record PersonRow(
    String id,
    String name,
    String email,
    String role,
    String team,
    List<Option> roles,
    String sessions,
    boolean self) {}

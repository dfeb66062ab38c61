package io.wirewatch.alerts.console.view;

/** A match of a rule and how it ended. */
public record MatchLine(Link rule, String tone, String state, String reason, TimeText at) {}

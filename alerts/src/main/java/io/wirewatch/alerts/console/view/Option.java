package io.wirewatch.alerts.console.view;

/**
 * One choice of a select box, a tick box or a radio button, with an explanation that may be empty.
 */
public record Option(String value, String label, String hint, boolean chosen) {}

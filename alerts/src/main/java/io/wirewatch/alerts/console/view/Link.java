package io.wirewatch.alerts.console.view;

/** A link within the console; the target is a path we made ourselves. */
public record Link(String text, String href) {}

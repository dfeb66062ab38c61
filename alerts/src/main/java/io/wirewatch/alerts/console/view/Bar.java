package io.wirewatch.alerts.console.view;

/** One day of the preview. */
public record Bar(String day, int count, int x, int height) {}

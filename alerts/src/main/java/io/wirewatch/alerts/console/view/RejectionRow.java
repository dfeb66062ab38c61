package io.wirewatch.alerts.console.view;

/** How often one stage could not use something, and why. */
public record RejectionRow(String stage, String reason, String words, long count, TimeText last) {}

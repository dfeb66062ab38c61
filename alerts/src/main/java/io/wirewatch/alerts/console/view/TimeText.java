package io.wirewatch.alerts.console.view;

/**
 * One moment, written for people: machine-readable UTC, exact in the reader's zone with its
 * abbreviation, and how long ago.
 */
public record TimeText(String iso, String exact, String relative) {}

package io.wirewatch.alerts.console.view;

/** What is kept for how long. */
public record KeptRow(String what, String howLong, String where) {}

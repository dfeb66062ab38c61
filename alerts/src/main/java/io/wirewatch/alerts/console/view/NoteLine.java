package io.wirewatch.alerts.console.view;

/** What somebody wrote about a story. */
public record NoteLine(String words, String person, TimeText at) {}

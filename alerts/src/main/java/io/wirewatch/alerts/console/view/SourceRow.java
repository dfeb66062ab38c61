package io.wirewatch.alerts.console.view;

/** A source as far as this console has heard from it. */
public record SourceRow(String name, String id, long articles, TimeText lastSeen, String href) {}

package io.wirewatch.alerts.console.view;

/** One message in a list: where it goes, how it stands in words. */
public record MessageLine(
    String href,
    String title,
    Link rule,
    String destination,
    String tone,
    String state,
    String words,
    TimeText madeAt,
    int attempts) {}

package io.wirewatch.alerts.console.view;

/** Something went wrong; the id is in the log as well. */
public record ErrorPage(Frame frame, int status, String heading, String text, String id) {}

package io.wirewatch.alerts.console.view;

/** One attempt at sending a message, in words. */
public record AttemptLine(
    int number, TimeText at, String took, String tone, String result, String reply) {}

package io.wirewatch.alerts.console.view;

/** How one part of the system is doing, in words. */
public record StateRow(String part, String tone, String state, String detail, TimeText since) {}

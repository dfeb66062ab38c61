package io.wirewatch.alerts.console.view;

/** One part of the filter in force, with the address of the page without it. */
public record Chip(String label, String without) {}

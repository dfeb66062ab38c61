package io.wirewatch.alerts.console.view;

/** A run of text that is highlighted or is not. */
public record Piece(String text, boolean marked) {}

package io.wirewatch.alerts.console.view;

/**
 * Where the link leads that asks whether messages are wanted.
 *
 * @param by who asked for it
 * @param to where messages would go, as it may be shown
 * @param action what the button posts to
 */
public record ConfirmPage(Frame frame, String by, String to, String action, boolean done) {}

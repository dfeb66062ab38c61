package io.wirewatch.alerts.console.view;

/**
 * What an unsubscribe link shows.
 *
 * @param active whether messages still go there
 * @param done what was just done: stopped, paused, or nothing yet
 */
public record UnsubscribePage(
    Frame frame,
    String rule,
    String destination,
    String action,
    boolean active,
    boolean mayPause,
    String done) {}

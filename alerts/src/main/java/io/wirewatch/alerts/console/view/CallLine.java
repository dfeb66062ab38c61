package io.wirewatch.alerts.console.view;

import java.util.Optional;

/**
 * One call of a destination.
 *
 * @param what it was: a message, a test, a request to confirm
 * @param href the message's page, when it was one
 * @param took rounded, so that it tells nothing of a network
 * @param body what was sent, where that may be shown
 */
public record CallLine(
    String id,
    String what,
    Optional<String> href,
    TimeText at,
    String took,
    String tone,
    String result,
    String reply,
    Optional<String> body) {}

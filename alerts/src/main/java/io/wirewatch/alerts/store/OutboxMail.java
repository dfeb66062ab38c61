package io.wirewatch.alerts.store;

import java.time.Instant;

/**
 * A mail kept as a file in place of being sent.
 *
 * @param id the message's id, also the file's name
 */
public record OutboxMail(String id, Instant at, String to, String subject) {}

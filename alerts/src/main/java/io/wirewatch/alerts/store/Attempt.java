package io.wirewatch.alerts.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One try at sending a message.
 *
 * @param number from 1
 * @param reason code of the failure reason; empty when sent
 * @param reply the destination's answer in words, at most 1,024 characters
 */
public record Attempt(
    String messageId,
    int number,
    Instant at,
    Duration took,
    boolean sent,
    Optional<String> reason,
    String reply) {}

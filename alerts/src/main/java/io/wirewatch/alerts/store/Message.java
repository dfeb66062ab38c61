package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.Optional;

/**
 * An alert, or several bundled, on the way to one destination.
 *
 * @param id hash of alert and destination: the idempotency key every destination sees; 32 hex
 *     digits
 * @param sequence counts the messages of one rule to one destination, from 1
 * @param facts of the alert; of a bundle, its first one
 * @param bundle all it tells, where that is several alerts
 * @param lastReply the destination's answer to the last attempt, in words
 */
public record Message(
    String id,
    long sequence,
    String alertId,
    String ruleId,
    String destinationId,
    DestinationKind kind,
    MessageState state,
    int attempts,
    Instant nextAttemptAt,
    Optional<String> lastReply,
    Instant createdAt,
    Optional<Instant> sentAt,
    AlertFacts facts,
    Optional<Bundle> bundle) {}

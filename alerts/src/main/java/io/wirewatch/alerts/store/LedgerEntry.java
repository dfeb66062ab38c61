package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.Optional;

/**
 * One match and how it ended: what "why did I (not) get this?" reads.
 *
 * @param reason in words, for example {@code rule paused}; empty for an alert simply told
 * @param heldUntil when a held match is decided again
 * @param alertId the alert it made, or the one it was folded into
 */
public record LedgerEntry(
    String ruleId,
    int ruleVersion,
    String articleId,
    int revision,
    String storyId,
    Instant matchedAt,
    LedgerState state,
    String reason,
    Optional<Instant> heldUntil,
    Optional<String> alertId) {}

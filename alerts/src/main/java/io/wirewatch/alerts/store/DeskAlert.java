package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.Optional;

/**
 * An alert and what people have done with it.
 *
 * @param person the name of who did it; empty where nobody did anything
 * @param since when that was
 * @param until when a paused one is new again
 */
public record DeskAlert(
    Alert alert,
    DeskState state,
    Optional<String> person,
    Optional<Instant> since,
    Optional<Instant> until) {}

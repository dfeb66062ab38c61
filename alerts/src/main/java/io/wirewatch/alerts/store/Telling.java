package io.wirewatch.alerts.store;

import java.time.Instant;

/** The last time a rule told a story. */
public record Telling(String alertId, Instant at) {}

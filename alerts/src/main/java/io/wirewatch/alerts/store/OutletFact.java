package io.wirewatch.alerts.store;

import java.time.Instant;

/** Another outlet that carried the story before the alert was made. */
public record OutletFact(String name, String url, Instant firstSeenAt) {}

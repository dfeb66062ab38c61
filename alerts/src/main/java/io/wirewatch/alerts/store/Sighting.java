package io.wirewatch.alerts.store;

import java.time.Instant;

/** When a source first carried a story. */
public record Sighting(String storyId, String sourceId, String sourceName, Instant at) {}

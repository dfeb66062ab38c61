package io.wirewatch.alerts.store;

import java.time.Instant;

/**
 * A source as far as alerts knows it: how many of its articles are kept and when the last one came.
 */
public record SourceCount(String feedId, String name, long articles, Instant lastSeenAt) {}

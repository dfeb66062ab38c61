package io.wirewatch.ingest.websub;

import java.time.Instant;

/**
 * What one committed poll says about pushes.
 *
 * @param fresh how many items were new
 * @param hasFailed whether the feed is being backed off from
 */
public record PolledFeed(
    String feedId, int fresh, boolean hasFailed, Instant at, Instant nextPollAt, HubHints hints) {}

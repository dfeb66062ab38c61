package io.wirewatch.ingest.websub;

import java.time.Duration;

/**
 * What pushes may change.
 *
 * @param isOn whether hubs are asked at all
 * @param floor no push makes a feed be polled more often; also how long a push may come after a
 *     poll that found its news first
 * @param ceiling no trust makes a feed be polled less often
 */
public record WebSubTerms(boolean isOn, Duration floor, Duration ceiling) {}

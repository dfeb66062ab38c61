package io.wirewatch.alerts.store;

import java.time.Instant;

/**
 * Somebody's session in a browser.
 *
 * @param id the beginning of its token's hash: names it, opens nothing
 */
public record OpenSession(
    String id, String personId, String browser, Instant startedAt, Instant usedAt) {}

package io.wirewatch.alerts.store;

/**
 * How a destination fails.
 *
 * @param refused attempts in vain of this run of failures
 * @param waiting messages on their way there
 * @param reply what it said last
 */
public record Trouble(long refused, long waiting, String reply) {}

package io.wirewatch.alerts.store;

import java.time.Instant;

/**
 * One story that matched a rule.
 *
 * @param sequence its place among all events of this installation; the event id of the live stream
 * @param id hash of rule, story, article and revision: the same whenever it is made again
 */
public record Alert(long sequence, String id, Instant madeAt, AlertFacts facts) {}

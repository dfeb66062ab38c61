package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody is about to do, for the audit log.
 *
 * @param at when
 * @param personId who, where somebody is signed in
 * @param person the same in words
 * @param via {@code console}, {@code link} or {@code token NAME}
 * @param action method and route, with the names of what it is about in braces
 * @param kind of the object, for example {@code rule}; empty where none is named
 * @param object its id; empty where none is named
 */
public record Act(
    Instant at,
    Optional<String> personId,
    String person,
    String via,
    String action,
    String kind,
    String object) {}

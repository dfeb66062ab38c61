package io.wirewatch.alerts.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Somebody who may sign in.
 *
 * @param team whose rules and destinations are shared with this person; empty = nobody's
 * @param zone in which times are shown, and on whose clock the person's habits run
 * @param habits when the person wants to be told
 * @param looks how pages look for the person
 */
public record Person(
    String id,
    String email,
    String name,
    Role role,
    Optional<String> team,
    ZoneId zone,
    Habits habits,
    Looks looks,
    Instant createdAt) {}

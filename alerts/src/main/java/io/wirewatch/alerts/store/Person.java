package io.wirewatch.alerts.store;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Somebody who may sign in.
 *
 * @param zone in which times are shown, and on whose clock the person's habits run
 * @param habits when the person wants to be told
 * @param looks how pages look for the person
 */
public record Person(
    String id,
    String email,
    String name,
    Role role,
    ZoneId zone,
    Habits habits,
    Looks looks,
    Instant createdAt) {}

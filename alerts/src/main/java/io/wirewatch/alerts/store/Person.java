package io.wirewatch.alerts.store;

import java.time.Instant;
import java.time.ZoneId;

/** Somebody who may sign in. */
public record Person(
    String id, String email, String name, Role role, ZoneId zone, Instant createdAt) {}

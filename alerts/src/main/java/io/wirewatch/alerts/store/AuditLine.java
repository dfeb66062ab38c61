package io.wirewatch.alerts.store;

/**
 * One line of the audit log: one change.
 *
 * @param number counts up in the order of commits
 * @param name of the object, as it was called then; may be empty
 */
public record AuditLine(long number, Act act, String name) {}

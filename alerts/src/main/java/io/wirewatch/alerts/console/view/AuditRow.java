package io.wirewatch.alerts.console.view;

/** One change in the audit log, in words. */
public record AuditRow(
    TimeText at, String person, String via, String what, String object, String name) {}

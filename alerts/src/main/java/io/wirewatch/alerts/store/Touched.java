package io.wirewatch.alerts.store;

/** Something a transaction changed, for the audit log. */
record Touched(String kind, String id, String name) {}

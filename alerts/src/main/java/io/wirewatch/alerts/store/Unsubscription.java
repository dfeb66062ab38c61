package io.wirewatch.alerts.store;

/** What an unsubscribe link stops: one rule's messages to one destination. */
public record Unsubscription(String ruleId, String destinationId) {}

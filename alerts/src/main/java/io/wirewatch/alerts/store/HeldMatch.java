package io.wirewatch.alerts.store;

/** A match that was held, with what its alert would say. */
public record HeldMatch(LedgerEntry entry, AlertFacts facts) {}

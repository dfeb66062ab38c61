package io.wirewatch.alerts.console.view;

/** One outlet in the lead-time list of a story. */
public record LeadRow(String outlet, String anchor, TimeText firstSeen, String lead) {}

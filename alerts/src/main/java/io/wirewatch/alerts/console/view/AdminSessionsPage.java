package io.wirewatch.alerts.console.view;

import java.util.List;

/** Everybody's sessions and tokens. */
public record AdminSessionsPage(
    Frame frame, List<Tab> tabs, List<SessionRow> sessions, List<TokenRow> tokens) {}

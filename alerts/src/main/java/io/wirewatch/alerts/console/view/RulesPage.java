package io.wirewatch.alerts.console.view;

import java.util.List;

/** The table of rules. */
public record RulesPage(Frame frame, List<RuleRow> rows) {}

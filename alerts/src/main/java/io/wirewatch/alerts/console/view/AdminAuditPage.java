package io.wirewatch.alerts.console.view;

import java.util.List;
import java.util.Optional;

/** The audit log, or what of it was searched for. */
public record AdminAuditPage(
    Frame frame,
    List<Tab> tabs,
    List<AuditRow> rows,
    String text,
    List<Option> people,
    String since,
    String until,
    String csv,
    Optional<String> next) {}

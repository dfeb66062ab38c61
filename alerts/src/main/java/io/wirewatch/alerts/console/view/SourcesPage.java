package io.wirewatch.alerts.console.view;

import java.util.List;

/** The sources with articles here. */
public record SourcesPage(Frame frame, List<SourceRow> rows) {}

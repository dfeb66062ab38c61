package io.wirewatch.alerts.console.view;

import java.util.List;

/**
 * The sources that are read.
 *
 * @param complete false while the list is still being read
 * @param total how many there are without the filter
 */
public record SourcesPage(
    Frame frame,
    boolean mayEdit,
    boolean complete,
    int total,
    List<Tab> tabs,
    SourceFilterForm filter,
    List<SourceRow> rows) {}

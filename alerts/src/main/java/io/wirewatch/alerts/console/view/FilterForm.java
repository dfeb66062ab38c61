package io.wirewatch.alerts.console.view;

import java.util.List;

/** The search box and its choices, as last sent. */
public record FilterForm(
    String query,
    List<Option> topics,
    List<Option> sources,
    List<Option> languages,
    List<Option> certainties,
    List<Option> times,
    boolean open) {}

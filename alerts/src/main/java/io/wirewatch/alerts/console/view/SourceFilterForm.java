package io.wirewatch.alerts.console.view;

import java.util.List;

/**
 * What the list of sources is narrowed by.
 *
 * @param state code of the tab, kept when the form is sent
 * @param set whether it narrows anything beside the tab
 */
public record SourceFilterForm(
    String state,
    String text,
    List<Option> groups,
    List<Option> regions,
    List<Option> languages,
    boolean set) {}

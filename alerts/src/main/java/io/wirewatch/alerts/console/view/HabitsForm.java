package io.wirewatch.alerts.console.view;

import java.util.List;

/** Preferences as filled in: where the person is, when to be told, how pages look. */
public record HabitsForm(
    List<Option> zones,
    List<Option> clocks,
    List<Option> themes,
    boolean shortcuts,
    boolean quiet,
    String quietFrom,
    String quietTo,
    List<Option> weekends,
    String digestAt) {}

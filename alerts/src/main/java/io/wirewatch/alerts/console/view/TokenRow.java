package io.wirewatch.alerts.console.view;

import java.util.Optional;

/** One token of a program in a list; never its secret. */
public record TokenRow(
    String id,
    String name,
    String person,
    String scopes,
    TimeText made,
    String ends,
    Optional<TimeText> used) {}

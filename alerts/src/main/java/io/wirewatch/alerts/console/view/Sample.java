package io.wirewatch.alerts.console.view;

import java.util.Optional;

/** A story that a rule would have caught. */
public record Sample(
    String href,
    Marked headline,
    String language,
    String outlet,
    TimeText firstSeen,
    Optional<Marked> context) {}

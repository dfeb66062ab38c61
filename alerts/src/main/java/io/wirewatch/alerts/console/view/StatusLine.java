package io.wirewatch.alerts.console.view;

import java.util.Optional;

/** How the whole is doing, in one line under the bar. */
public record StatusLine(
    boolean well, String state, Optional<TimeText> lastArticle, Optional<String> sources) {}

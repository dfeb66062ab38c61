package io.wirewatch.alerts.console.view;

import java.util.List;
import java.util.Optional;

/** The delivery log. */
public record MessagesPage(
    Frame frame, List<Tab> tabs, List<MessageLine> rows, Optional<String> older) {}

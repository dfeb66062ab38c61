package io.wirewatch.alerts.console.view;

import java.util.List;

/** An alert: the rule, the story, and how its messages fared. */
public record AlertLine(Link rule, Link story, TimeText madeAt, List<MessageLine> messages) {}

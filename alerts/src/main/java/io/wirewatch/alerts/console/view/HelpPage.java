package io.wirewatch.alerts.console.view;

import java.util.List;

/** Help: first rule, query language, topics, shortcuts. */
public record HelpPage(Frame frame, List<TopicChip> topics) {}

package io.wirewatch.alerts.console.view;

import java.util.List;

/** What alerts, sources and feedback add up to. */
public record InsightsPage(Frame frame, List<Chart> charts) {}

package io.wirewatch.alerts.console.view;

import java.util.Optional;

/** One rule in the table of rules. */
public record RuleRow(
    String id,
    String name,
    String tone,
    String state,
    String summary,
    String destinations,
    String speed,
    Optional<String> banner,
    String team,
    String note,
    long alertsDay,
    long alertsWeek,
    Optional<TimeText> lastAlert,
    boolean canPause,
    boolean canResume) {

  public String href() {
    return "/rules/" + id;
  }
}

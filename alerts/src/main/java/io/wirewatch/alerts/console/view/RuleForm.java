package io.wirewatch.alerts.console.view;

import java.util.List;

/** The rule editor's fields, as last sent. */
public record RuleForm(
    String id,
    String name,
    List<Option> teams,
    String note,
    WatchForm watch,
    TellForm tell,
    boolean draft) {

  public boolean existing() {
    return !id.isEmpty();
  }

  /** Where the form is sent. */
  public String action() {
    return existing() ? "/rules/" + id : "/rules";
  }
}

package io.wirewatch.alerts.console.view;

import java.util.List;

/** The rule editor's fields, as last sent. */
public record RuleForm(
    String id,
    String name,
    boolean asQuery,
    String any,
    String all,
    String none,
    String query,
    List<Option> topics,
    List<Option> sources,
    String regions,
    boolean strongOnly,
    List<Option> destinations,
    boolean draft) {

  public boolean existing() {
    return !id.isEmpty();
  }

  /** Where the form is sent. */
  public String action() {
    return existing() ? "/rules/" + id : "/rules";
  }
}

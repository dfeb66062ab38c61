package io.wirewatch.alerts.console.view;

import java.util.List;
import java.util.Optional;

/**
 * The inbox of alerts.
 *
 * @param tab the code of the tab shown
 * @param pauses until when an alert can be put aside
 * @param older the next page
 */
public record InboxPage(
    Frame frame,
    String tab,
    List<Tab> tabs,
    List<InboxRow> rows,
    List<Option> pauses,
    Optional<String> older) {

  /**
   * One alert.
   *
   * @param why the first sentence in which the rule's words were found
   * @param state what was done with it, by whom and when, in words; empty for a new one
   * @param relevant what the reader said of it: yes, no or empty
   */
  public record InboxRow(
      String id,
      Link rule,
      Link story,
      String language,
      String outlet,
      Optional<Marked> why,
      TimeText madeAt,
      String state,
      String relevant,
      String whyNot,
      Optional<String> original) {}
}

package io.wirewatch.alerts.console.view;

import java.util.List;

/** How a rule tells, as filled in. */
public record TellForm(
    List<Option> destinations,
    List<Option> speeds,
    String at,
    List<Option> days,
    boolean again,
    String outlets,
    String limit,
    boolean ownQuiet,
    String quietFrom,
    String quietTo,
    List<Option> weekends,
    List<Option> breakThrough) {

  public boolean breaksThrough() {
    return breakThrough.stream().anyMatch(Option::chosen);
  }
}

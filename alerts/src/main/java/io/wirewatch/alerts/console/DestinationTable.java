package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.view.DestinationRow;
import io.wirewatch.alerts.console.view.FeedRow;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.store.Calls;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleFeeds;
import io.wirewatch.alerts.store.Rules;

/** Says in words how a destination stands. */
final class DestinationTable {
  private final Rules rules;
  private final RuleFeeds feeds;
  private final Calls calls;

  DestinationTable(ConsoleStores stores) {
    this.rules = stores.rules();
    this.feeds = stores.ruleFeeds();
    this.calls = stores.calls();
  }

  DestinationRow row(Destination one) {
    long used =
        rules.all().stream().filter(rule -> rule.tell().destinations().contains(one.id())).count();
    State state = State.of(one);
    return new DestinationRow(
        one.id(),
        RuleForms.kind(one.kind()),
        AlertLines.name(one),
        one.shownAddress(),
        state.tone(),
        state.words(),
        one.disabledReason(),
        one.kind() == DestinationKind.WEBHOOK,
        one.isConfirmed(),
        !one.isEnabled(),
        (int) used,
        calls.waiting(one.id()));
  }

  FeedRow feed(Rule rule, Times times) {
    return new FeedRow(rule.id(), rule.name(), feeds.madeAt(rule.id()).map(times::of));
  }

  private record State(String tone, String words) {
    static State of(Destination one) {
      if (!one.isEnabled()) {
        return new State("bad", "switched off");
      }
      if (!one.isConfirmed()) {
        return new State("off", "waits for confirmation");
      }
      return one.failingSince().isPresent()
          ? new State("warn", "in trouble")
          : new State("good", "working");
    }
  }
}

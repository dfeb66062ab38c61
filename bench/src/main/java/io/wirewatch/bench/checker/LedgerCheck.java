package io.wirewatch.bench.checker;

import io.wirewatch.bench.checker.Finding.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the ledger holds every match once, and says of each what its receivers say. */
final class LedgerCheck {
  private final Model model;
  private final Deliveries deliveries;
  private final Map<String, Ended> entries = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  LedgerCheck(Model model, Deliveries deliveries) {
    this.model = model;
    this.deliveries = deliveries;
  }

  List<Finding> of(Accounts accounts) {
    if (accounts.difference() != 0) {
      add("matches and ends differ by " + accounts.difference());
    }
    if (accounts.waiting() != 0) {
      add(accounts.waiting() + " messages still wait");
    }
    accounts.entries().forEach(this::enter);
    Set<String> matches = model.matches();
    matches.stream()
        .filter(match -> !entries.containsKey(match))
        .forEach(match -> add("no entry for " + match));
    entries.keySet().stream()
        .filter(match -> !matches.contains(match))
        .forEach(match -> add("an entry for what does not match: " + match));
    accounts.entries().forEach(this::agrees);
    deliveries.first().forEach(this::isEntered);
    return findings;
  }

  private void enter(Ended entry) {
    if (entries.put(Model.match(entry.ruleId(), entry.key()), entry) != null) {
      add("two entries: " + entry);
    }
  }

  private void agrees(Ended entry) {
    if (entry.state().equals(Accounts.FOLDED)) {
      return;
    }
    if (!entry.state().equals(Accounts.TOLD)) {
      add("neither told nor folded: " + entry);
      return;
    }
    Set<String> missing =
        new HashSet<>(model.rule(entry.ruleId()).map(Watched::destinations).orElse(Set.of()));
    missing.removeIf(to -> deliveries.told(entry.ruleId(), to).containsKey(entry.key()));
    if (!missing.isEmpty()) {
      add("told, but not to " + missing + ": " + entry);
    }
  }

  private void isEntered(Call call) {
    for (Call.Told told : call.told()) {
      Ended entry = entries.get(Model.match(told.ruleId(), told.key()));
      if (entry == null || !entry.state().equals(Accounts.TOLD)) {
        add(
            "told, but the ledger says "
                + (entry == null ? "nothing" : entry.state())
                + ": "
                + told);
      } else if (!entry.storyId().equals(told.storyId())) {
        add("of another story in the ledger: " + told);
      }
    }
  }

  private void add(String words) {
    findings.add(new Finding(Kind.LEDGER, words));
  }
}

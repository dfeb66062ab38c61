package io.wirewatch.alerts.store;

import java.util.Optional;

/** What a person fills in to make or change a rule; see {@link Rule} for the fields. */
public record RuleDraft(
    String name,
    String owner,
    Optional<String> team,
    String note,
    Watch watch,
    Tell tell,
    boolean draft) {

  /** A rule to be put to work, of no team, without a note. */
  public static RuleDraft of(String name, String owner, Watch watch, Tell tell) {
    return new RuleDraft(name, owner, Optional.empty(), "", watch, tell, false);
  }

  /** What a rule was made of. */
  public static RuleDraft of(Rule rule) {
    return new RuleDraft(
        rule.name(),
        rule.owner(),
        rule.team(),
        rule.note(),
        rule.watch(),
        rule.tell(),
        rule.state() == RuleState.DRAFT);
  }

  /** The same, watching for something else. */
  public RuleDraft watching(Watch other) {
    return new RuleDraft(name, owner, team, note, other, tell, draft);
  }

  /** The same, not put to work yet. */
  public RuleDraft asDraft() {
    return new RuleDraft(name, owner, team, note, watch, tell, true);
  }
}

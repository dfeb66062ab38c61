package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link Rules} in SQL. Each change moves the counter by which other instances notice. */
final class SqlRules implements Rules {
  private final Database database;
  private final Tokens tokens;

  SqlRules(Database database, Tokens tokens) {
    this.database = database;
    this.tokens = tokens;
  }

  @Override
  public List<Rule> all() {
    return database.read(tx -> tx.list("SELECT * FROM rule ORDER BY name, id", RuleRows::rule));
  }

  @Override
  public Optional<Rule> find(String ruleId) {
    return database.read(tx -> RuleRows.find(tx, ruleId));
  }

  @Override
  public long revision() {
    return database.read(tx -> tx.number("SELECT value AS n FROM counter WHERE name = 'rules'"));
  }

  @Override
  public Rule add(RuleDraft draft, Instant now) {
    Rule rule =
        new Rule(
            tokens.id("r"),
            draft.name(),
            draft.owner(),
            draft.team(),
            draft.note(),
            draft.watch(),
            draft.tell(),
            draft.draft() ? RuleState.DRAFT : RuleState.ON,
            Optional.empty(),
            Optional.empty(),
            1,
            now,
            now,
            now);
    return database.write(tx -> RuleRows.insert(tx, rule));
  }

  @Override
  public Optional<Rule> change(String ruleId, RuleDraft draft, Instant now) {
    return database.write(
        tx -> RuleRows.find(tx, ruleId).map(old -> RuleRows.update(tx, changed(old, draft, now))));
  }

  @Override
  public Optional<Rule> pause(String ruleId, Optional<Instant> until, Instant now) {
    return setState(ruleId, RuleState.PAUSED, until, Optional.empty(), now);
  }

  @Override
  public Optional<Rule> resume(String ruleId, Instant now) {
    return setState(ruleId, RuleState.ON, Optional.empty(), Optional.empty(), now);
  }

  @Override
  public void markBroken(String ruleId, String reason, Instant now) {
    setState(ruleId, RuleState.BROKEN, Optional.empty(), Optional.of(reason), now);
  }

  @Override
  public void markMended(String ruleId, Instant now) {
    setState(ruleId, RuleState.ON, Optional.empty(), Optional.empty(), now);
  }

  @Override
  public boolean delete(String ruleId, Instant now) {
    return database.write(
        tx -> {
          boolean deleted = tx.run("DELETE FROM rule WHERE id = ?", ruleId) > 0;
          if (deleted) {
            tx.take("rules", 1);
            MessageRows.cancel(tx, "rule_id = ?", "the rule was deleted", ruleId);
            LedgerRows.suppressHeld(tx, ruleId, "the rule was deleted");
          }
          return deleted;
        });
  }

  @Override
  public boolean stopTelling(String ruleId, String destinationId, Instant now) {
    return database.write(
        tx ->
            RuleRows.find(tx, ruleId)
                .filter(rule -> rule.tell().destinations().contains(destinationId))
                .map(rule -> stop(tx, rule, destinationId, now))
                .isPresent());
  }

  private static Rule stop(Tx tx, Rule rule, String destinationId, Instant now) {
    List<String> left = new ArrayList<>(rule.tell().destinations());
    left.remove(destinationId);
    tx.run(
        "UPDATE rule SET destinations = ?, version = version + 1, changed_at = ? WHERE id = ?",
        Json.write(left),
        now,
        rule.id());
    tx.take("rules", 1);
    MessageRows.cancel(
        tx, "rule_id = ? AND destination_id = ?", "unsubscribed", rule.id(), destinationId);
    return rule;
  }

  private Optional<Rule> setState(
      String ruleId, RuleState state, Optional<Instant> until, Optional<String> why, Instant now) {
    return database.write(
        tx ->
            RuleRows.find(tx, ruleId)
                .map(
                    old -> {
                      boolean starts = old.state() == RuleState.DRAFT && state == RuleState.ON;
                      tx.run(
                          "UPDATE rule SET state = ?, paused_until = ?, broken_reason = ?, changed_at = ?,"
                              + " active_from = ?, version = version + 1 WHERE id = ?",
                          state.code(),
                          until,
                          why,
                          now,
                          starts ? now : old.activeFrom(),
                          ruleId);
                      tx.take("rules", 1);
                      if (state == RuleState.ON) {
                        LedgerRows.releaseHeld(tx, ruleId, now);
                      }
                      return RuleRows.find(tx, ruleId).orElse(old);
                    }));
  }

  private static Rule changed(Rule old, RuleDraft draft, Instant now) {
    boolean starts = old.state() == RuleState.DRAFT && !draft.draft();
    RuleState state = draft.draft() ? RuleState.DRAFT : old.state();
    if (!draft.draft() && (state == RuleState.DRAFT || state == RuleState.BROKEN)) {
      state = RuleState.ON;
    }
    return new Rule(
        old.id(),
        draft.name(),
        draft.owner(),
        draft.team(),
        draft.note(),
        draft.watch(),
        draft.tell(),
        state,
        old.pausedUntil(),
        Optional.empty(),
        old.version() + 1,
        starts ? now : old.activeFrom(),
        old.createdAt(),
        now);
  }
}

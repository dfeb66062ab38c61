package io.wirewatch.alerts.store;

import io.wirewatch.contract.article.Certainty;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** How a rule lies in its table. */
final class RuleRows {
  private RuleRows() {}

  static Rule insert(Tx tx, Rule rule) {
    tx.run(
        """
        INSERT INTO rule (id, name, owner, words, topics, sources, regions, certainty, destinations, state,
          version, active_from, created_at, changed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rule.id(),
        rule.name(),
        rule.owner(),
        rule.words(),
        Json.write(rule.topics()),
        Json.write(rule.sources()),
        Json.write(rule.regions()),
        rule.certainty().map(Enum::name),
        Json.write(rule.destinations()),
        rule.state().code(),
        rule.version(),
        rule.activeFrom(),
        rule.createdAt(),
        rule.changedAt());
    tx.take("rules", 1);
    return rule;
  }

  static Rule update(Tx tx, Rule rule) {
    tx.run(
        """
        UPDATE rule SET name = ?, owner = ?, words = ?, topics = ?, sources = ?, regions = ?, certainty = ?,
          destinations = ?, state = ?, broken_reason = NULL, version = ?, active_from = ?, changed_at = ?
        WHERE id = ?
        """,
        rule.name(),
        rule.owner(),
        rule.words(),
        Json.write(rule.topics()),
        Json.write(rule.sources()),
        Json.write(rule.regions()),
        rule.certainty().map(Enum::name),
        Json.write(rule.destinations()),
        rule.state().code(),
        rule.version(),
        rule.activeFrom(),
        rule.changedAt(),
        rule.id());
    tx.take("rules", 1);
    return rule;
  }

  static Optional<Rule> find(Tx tx, String ruleId) {
    return tx.first("SELECT * FROM rule WHERE id = ?", RuleRows::rule, ruleId);
  }

  static Rule rule(Row row) throws SQLException {
    return new Rule(
        row.text("id"),
        row.text("name"),
        row.text("owner"),
        row.text("words"),
        row.list("topics"),
        row.list("sources"),
        row.list("regions"),
        row.optionalText("certainty").map(name -> Certainty.valueOf(name.toUpperCase(Locale.ROOT))),
        row.list("destinations"),
        RuleState.of(row.text("state")),
        row.optionalInstant("paused_until"),
        row.optionalText("broken_reason"),
        row.count("version"),
        row.instant("active_from"),
        row.instant("created_at"),
        row.instant("changed_at"));
  }
}

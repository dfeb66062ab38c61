package io.wirewatch.alerts.store;

import io.wirewatch.contract.article.Certainty;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a rule lies in its table. */
final class RuleRows {
  private RuleRows() {}

  static Rule insert(Tx tx, Rule rule) {
    List<Object> values = new ArrayList<>(List.of(rule.id()));
    values.addAll(filledIn(rule));
    values.addAll(List.of(rule.createdAt(), rule.changedAt()));
    tx.run(
        """
        INSERT INTO rule (id, name, owner, team, note, words, topics, places, bodies, sources, regions, languages, certainty,
          destinations, speed, follow_ups, hourly_limit, quiet_hours, break_through, state, version, active_from,
          created_at, changed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        values.toArray());
    tx.take("rules", 1);
    return rule;
  }

  static Rule update(Tx tx, Rule rule) {
    List<Object> values = new ArrayList<>(filledIn(rule));
    values.addAll(List.of(rule.changedAt(), rule.id()));
    tx.run(
        """
        UPDATE rule SET name = ?, owner = ?, team = ?, note = ?, words = ?, topics = ?, places = ?, bodies = ?, sources = ?,
          regions = ?, languages = ?, certainty = ?, destinations = ?, speed = ?, follow_ups = ?, hourly_limit = ?,
          quiet_hours = ?, break_through = ?, state = ?, version = ?, active_from = ?, broken_reason = NULL,
          changed_at = ?
        WHERE id = ?
        """,
        values.toArray());
    tx.take("rules", 1);
    return rule;
  }

  /** The columns that both statements name in the same order. */
  private static List<Object> filledIn(Rule rule) {
    Watch watch = rule.watch();
    Tell tell = rule.tell();
    return List.of(
        rule.name(),
        rule.owner(),
        rule.team(),
        rule.note(),
        watch.words(),
        Json.write(watch.topics()),
        Json.write(watch.places()),
        Json.write(watch.bodies()),
        Json.write(watch.sources()),
        Json.write(watch.regions()),
        Json.write(watch.languages()),
        watch.certainty().map(Enum::name),
        Json.write(tell.destinations()),
        tell.speed().code(),
        Json.write(tell.followUps()),
        tell.hourlyLimit(),
        tell.quietHours().map(QuietHours::code),
        Json.write(tell.breakThrough()),
        rule.state().code(),
        rule.version(),
        rule.activeFrom());
  }

  static Optional<Rule> find(Tx tx, String ruleId) {
    return tx.first("SELECT * FROM rule WHERE id = ?", RuleRows::rule, ruleId);
  }

  static Rule rule(Row row) throws SQLException {
    return new Rule(
        row.text("id"),
        row.text("name"),
        row.text("owner"),
        row.optionalText("team"),
        row.text("note"),
        watch(row),
        tell(row),
        RuleState.of(row.text("state")),
        row.optionalInstant("paused_until"),
        row.optionalText("broken_reason"),
        row.count("version"),
        row.instant("active_from"),
        row.instant("created_at"),
        row.instant("changed_at"));
  }

  private static Watch watch(Row row) throws SQLException {
    return new Watch(
        row.text("words"),
        row.list("topics"),
        row.list("places"),
        row.list("bodies"),
        row.list("sources"),
        row.list("regions"),
        row.list("languages"),
        row.optionalText("certainty")
            .map(name -> Certainty.valueOf(name.toUpperCase(Locale.ROOT))));
  }

  private static Tell tell(Row row) throws SQLException {
    return new Tell(
        row.list("destinations"),
        Speed.of(row.text("speed")),
        List.of(Json.read(row.text("follow_ups"), Integer[].class)),
        row.count("hourly_limit"),
        row.optionalText("quiet_hours").map(QuietHours::of),
        row.list("break_through"));
  }
}

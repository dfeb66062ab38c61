package io.wirewatch.alerts.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@link Audit} in SQL. */
final class SqlAudit implements Audit {
  private static final String TEXTS =
      "(lower(person || ' ' || action || ' ' || object || ' ' || name) LIKE ? ESCAPE '!')";

  private final Database database;

  SqlAudit(Database database) {
    this.database = database;
  }

  @Override
  public boolean during(Act act, Work work) throws Exception {
    AuditTrail trail = new AuditTrail(act);
    database.followedBy(trail, work);
    return trail.hasLines();
  }

  @Override
  public void add(Act act) {
    database.write(
        tx -> {
          AuditTrail.insert(tx, act, new Touched(act.kind(), act.object(), ""));
          return true;
        });
  }

  @Override
  public Page<AuditLine> search(AuditSearch search, Optional<String> cursor, int limit) {
    List<String> conditions = new ArrayList<>(List.of("number < ?"));
    List<Object> values = new ArrayList<>(List.of(before(cursor)));
    search.personId().ifPresent(person -> add(conditions, values, "person_id = ?", person));
    search.since().ifPresent(at -> add(conditions, values, "at >= ?", at));
    search.until().ifPresent(at -> add(conditions, values, "at < ?", at));
    if (!search.text().isBlank()) {
      add(conditions, values, TEXTS, like(search.text()));
    }
    values.add(limit + 1);
    List<AuditLine> found =
        database.read(
            tx ->
                tx.list(
                    "SELECT * FROM audit_line WHERE "
                        + String.join(" AND ", conditions)
                        + " ORDER BY number DESC LIMIT ?",
                    SqlAudit::line,
                    values.toArray()));
    List<AuditLine> page = found.stream().limit(limit).toList();
    return new Page<>(
        page,
        found.size() > limit
            ? Optional.of(Long.toString(page.get(limit - 1).number()))
            : Optional.empty());
  }

  private static void add(
      List<String> conditions, List<Object> values, String condition, Object value) {
    conditions.add(condition);
    values.add(value);
  }

  private static String like(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }

  private static long before(Optional<String> cursor) {
    return cursor
        .filter(text -> text.matches("[0-9]{1,18}"))
        .map(Long::parseLong)
        .orElse(Long.MAX_VALUE);
  }

  @Override
  public int forgetBefore(Instant time) {
    return database.write(tx -> tx.run("DELETE FROM audit_line WHERE at < ?", time));
  }

  private static AuditLine line(Row row) throws SQLException {
    return new AuditLine(
        row.number("number"),
        new Act(
            row.instant("at"),
            row.optionalText("person_id"),
            row.text("person"),
            row.text("via"),
            row.text("action"),
            row.text("kind"),
            row.text("object")),
        row.text("name"));
  }
}

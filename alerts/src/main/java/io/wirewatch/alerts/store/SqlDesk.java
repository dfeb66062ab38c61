package io.wirewatch.alerts.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@link Desk} in SQL. */
final class SqlDesk implements Desk {
  private static final String FROM =
      " FROM alert LEFT JOIN alert_desk desk ON desk.alert_id = alert.id WHERE ";
  private static final int NOTES = 200;

  private final Database database;

  SqlDesk(Database database) {
    this.database = database;
  }

  private record Where(String sql, List<Object> values) {
    static Where of(DeskView view) {
      List<Object> values = new ArrayList<>();
      String sql =
          switch (view.state()) {
            case NEW ->
                "(desk.alert_id IS NULL OR desk.state = 'new'"
                    + " OR (desk.state = 'paused' AND desk.until_at <= ?))";
            case PAUSED -> "desk.state = 'paused' AND desk.until_at > ?";
            case TAKEN -> "desk.state = 'taken'";
            case DONE -> "desk.state = 'done'";
          };
      if (sql.indexOf('?') >= 0) {
        values.add(view.now());
      }
      String rules = view.rules().map(SqlDesk::oneOf).orElse("");
      view.rules().ifPresent(values::addAll);
      return new Where(sql + rules, values);
    }
  }

  private static String oneOf(List<String> rules) {
    if (rules.isEmpty()) {
      return " AND 1 = 0";
    }
    return rules.stream()
        .map(rule -> "?")
        .collect(Collectors.joining(",", " AND rule_id IN (", ")"));
  }

  @Override
  public Page<DeskAlert> list(DeskView view, Optional<String> cursor, int limit) {
    Cursor start = cursor.map(Cursor::of).orElse(Cursor.START);
    Where where = Where.of(view);
    List<Object> values = new ArrayList<>(where.values());
    values.addAll(List.of(start.at(), start.id(), limit + 1));
    String sql =
        "SELECT alert.id, event, made_at, facts, desk.state AS desk_state, person, at, until_at"
            + FROM
            + where.sql()
            + " AND (made_at, alert.id) < (?, ?) ORDER BY made_at DESC, alert.id DESC LIMIT ?";
    List<DeskAlert> found =
        database.read(tx -> tx.list(sql, row -> alert(row, view.now()), values.toArray()));
    if (found.size() <= limit) {
      return new Page<>(found, Optional.empty());
    }
    Alert last = found.get(limit - 1).alert();
    return new Page<>(
        found.subList(0, limit),
        Optional.of(new Cursor(last.madeAt().toEpochMilli(), last.id()).text()));
  }

  @Override
  public long count(DeskView view) {
    Where where = Where.of(view);
    return database.read(
        tx -> tx.number("SELECT COUNT(*) AS n" + FROM + where.sql(), where.values().toArray()));
  }

  private static DeskAlert alert(Row row, Instant now) throws SQLException {
    DeskState state = row.optionalText("desk_state").map(DeskState::of).orElse(DeskState.NEW);
    Optional<Instant> until = row.optionalInstant("until_at");
    boolean over = state == DeskState.PAUSED && until.map(at -> !at.isAfter(now)).orElse(true);
    return new DeskAlert(
        LedgerRows.alert(row),
        over ? DeskState.NEW : state,
        row.optionalText("person"),
        row.optionalInstant("at"),
        until);
  }

  @Override
  public void put(
      List<String> alertIds, DeskState state, String person, Optional<Instant> until, Instant now) {
    database.write(
        tx -> {
          alertIds.forEach(id -> put(tx, id, state, person, until, now));
          return alertIds.size();
        });
  }

  private static void put(
      Tx tx, String id, DeskState state, String person, Optional<Instant> until, Instant now) {
    tx.touched("alert", id, state.code());
    tx.run(
        "INSERT INTO alert_desk (alert_id, state, person, at, until_at) VALUES (?, ?, ?, ?, ?)"
            + " ON CONFLICT (alert_id) DO UPDATE SET state = excluded.state,"
            + " person = excluded.person, at = excluded.at, until_at = excluded.until_at",
        id,
        state.code(),
        person,
        now,
        until);
  }

  @Override
  public void note(Note note) {
    String words = note.words().length() > Note.MOST ? cut(note.words()) : note.words();
    database.write(
        tx -> {
          tx.touched("story", note.storyId(), "");
          return tx.run(
              "INSERT INTO story_note (number, story_id, person, at, words) VALUES (?, ?, ?, ?, ?)",
              tx.take("note", 1),
              note.storyId(),
              note.person(),
              note.at(),
              words);
        });
  }

  private static String cut(String words) {
    return words.substring(0, Note.MOST);
  }

  @Override
  public List<Note> notes(String storyId) {
    return database.read(
        tx ->
            tx.list(
                "SELECT * FROM story_note WHERE story_id = ? ORDER BY number LIMIT " + NOTES,
                row ->
                    new Note(
                        row.text("story_id"),
                        row.text("person"),
                        row.instant("at"),
                        row.text("words")),
                storyId));
  }
}

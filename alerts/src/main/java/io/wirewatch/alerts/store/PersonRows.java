package io.wirewatch.alerts.store;

import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Rows of the table of people. */
final class PersonRows {
  private PersonRows() {}

  static Optional<Person> find(Tx tx, String personId) {
    return tx.first("SELECT * FROM person WHERE id = ?", PersonRows::person, personId);
  }

  static Optional<Person> byEmail(Tx tx, String email) {
    return tx.first("SELECT * FROM person WHERE email = ?", PersonRows::person, folded(email));
  }

  /** Addresses are kept in small letters. */
  static String folded(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  static Person person(Row row) throws SQLException {
    return new Person(
        row.text("id"),
        row.text("email"),
        row.text("name"),
        Role.valueOf(row.text("role")),
        row.optionalText("team").filter(team -> !team.isEmpty()),
        ZoneId.of(row.text("zone")),
        new Habits(quiet(row), LocalTime.parse(row.text("digest_at"))),
        new Looks(row.flag("twelve_hours"), row.text("theme"), row.flag("shortcuts")),
        row.instant("created_at"));
  }

  private static Optional<QuietHours> quiet(Row row) throws SQLException {
    QuietHours.Weekend weekend = QuietHours.Weekend.of(row.text("quiet_weekend"));
    Optional<LocalTime> from = row.optionalText("quiet_from").map(LocalTime::parse);
    Optional<LocalTime> to = row.optionalText("quiet_to").map(LocalTime::parse);
    return from.isPresent() && to.isPresent()
        ? Optional.of(new QuietHours(from.get(), to.get(), weekend))
        : Optional.empty();
  }
}

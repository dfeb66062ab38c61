package io.wirewatch.alerts.store;

import io.wirewatch.alerts.store.QuietHours.Weekend;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** {@link People} in SQL. */
final class SqlPeople implements People {
  private final Database database;
  private final Tokens tokens;

  SqlPeople(Database database, Tokens tokens) {
    this.database = database;
    this.tokens = tokens;
  }

  @Override
  public List<Person> all() {
    return database.read(
        tx -> tx.list("SELECT * FROM person ORDER BY name, id", PersonRows::person));
  }

  @Override
  public Optional<Person> find(String personId) {
    return database.read(tx -> PersonRows.find(tx, personId));
  }

  @Override
  public Optional<Person> byEmail(String email) {
    return database.read(tx -> PersonRows.byEmail(tx, email));
  }

  @Override
  public Person add(String email, String name, Role role, ZoneId zone, Instant now) {
    return database
        .write(
            tx -> {
              tx.run(
                  """
                  INSERT INTO person (id, email, name, role, zone, created_at)
                  VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (email) DO NOTHING
                  """,
                  tokens.id("p"),
                  PersonRows.folded(email),
                  name,
                  role.name(),
                  zone.getId(),
                  now);
              return PersonRows.byEmail(tx, email);
            })
        .orElseThrow();
  }

  @Override
  public void useZone(String personId, ZoneId zone) {
    database.write(tx -> tx.run("UPDATE person SET zone = ? WHERE id = ?", zone.getId(), personId));
  }

  @Override
  public void useHabits(String personId, Habits habits) {
    database.write(
        tx ->
            tx.run(
                "UPDATE person SET quiet_from = ?, quiet_to = ?, quiet_weekend = ?, digest_at = ?"
                    + " WHERE id = ?",
                habits.quiet().map(QuietHours::from),
                habits.quiet().map(QuietHours::to),
                habits.quiet().map(QuietHours::weekend).orElse(Weekend.AS_WEEKDAYS).code(),
                habits.digestAt(),
                personId));
  }

  @Override
  public void useLooks(String personId, Looks looks) {
    database.write(
        tx ->
            tx.run(
                "UPDATE person SET twelve_hours = ?, theme = ?, shortcuts = ? WHERE id = ?",
                looks.twelveHours(),
                looks.theme(),
                looks.shortcuts(),
                personId));
  }

  @Override
  public String makeSignInToken(String personId, Duration validFor, Instant now) {
    String token = tokens.secret();
    database.write(
        tx ->
            tx.run(
                "INSERT INTO sign_in_link (token_hash, person_id, expires_at) VALUES (?, ?, ?)",
                Tokens.hash(token),
                personId,
                now.plus(validFor)));
    return token;
  }

  @Override
  public Optional<Person> useSignInToken(String token, Instant now) {
    return database.write(
        tx ->
            tx.first(
                    "UPDATE sign_in_link SET used_at = ?"
                        + " WHERE token_hash = ? AND used_at IS NULL AND expires_at > ? RETURNING person_id",
                    row -> row.text("person_id"),
                    now,
                    Tokens.hash(token),
                    now)
                .flatMap(person -> PersonRows.find(tx, person)));
  }

  @Override
  public String startSession(String personId, String browser, Instant now) {
    String token = tokens.secret();
    database.write(
        tx ->
            tx.run(
                "INSERT INTO session (token_hash, person_id, browser, started_at, used_at)"
                    + " VALUES (?, ?, ?, ?, ?)",
                Tokens.hash(token),
                personId,
                browser,
                now,
                now));
    return token;
  }

  @Override
  public Optional<Person> bySession(String token, Duration idle, Duration longest, Instant now) {
    String hash = Tokens.hash(token);
    Optional<SessionUse> found =
        database.read(
            tx ->
                tx.first(
                    "SELECT * FROM session JOIN person ON person.id = session.person_id"
                        + " WHERE token_hash = ? AND used_at > ? AND started_at > ?",
                    row -> new SessionUse(PersonRows.person(row), row.instant("used_at")),
                    hash,
                    now.minus(idle),
                    now.minus(longest)));
    found
        .filter(use -> use.usedAt().plusSeconds(60).isBefore(now))
        .ifPresent(use -> noteUse(hash, now));
    return found.map(SessionUse::person);
  }

  @Override
  public void endSession(String token) {
    database.write(tx -> tx.run("DELETE FROM session WHERE token_hash = ?", Tokens.hash(token)));
  }

  @Override
  public void endSessions(String personId) {
    database.write(tx -> tx.run("DELETE FROM session WHERE person_id = ?", personId));
  }

  /** A session's person and its last noted use, which is written at most once a minute. */
  private record SessionUse(Person person, Instant usedAt) {}

  private void noteUse(String hash, Instant now) {
    database.write(tx -> tx.run("UPDATE session SET used_at = ? WHERE token_hash = ?", now, hash));
  }
}

package io.wirewatch.alerts.store;

import io.wirewatch.alerts.store.QuietHours.Weekend;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** {@link People} in SQL. */
final class SqlPeople implements People {
  private static final int SESSION_ID = 16;

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
              Optional<Person> person = PersonRows.byEmail(tx, email);
              person.ifPresent(one -> PeopleChanges.touched(tx, one));
              return person;
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
  public PeopleChange change(String personId, String name, Role role, Optional<String> team) {
    return database.write(tx -> PeopleChanges.change(tx, personId, name, role, team));
  }

  @Override
  public PeopleChange remove(String personId, String heirId) {
    return database.write(tx -> PeopleChanges.remove(tx, personId, heirId));
  }

  @Override
  public Optional<Person> byIdentity(String issuer, String subject) {
    return database.read(
        tx ->
            tx.first(
                "SELECT person.* FROM person JOIN person_identity ON person_id = person.id"
                    + " WHERE issuer = ? AND subject = ?",
                PersonRows::person,
                issuer,
                subject));
  }

  @Override
  public void useIdentity(String personId, String issuer, String subject) {
    database.write(
        tx ->
            tx.run(
                "INSERT INTO person_identity (issuer, subject, person_id) VALUES (?, ?, ?)"
                    + " ON CONFLICT (issuer, subject) DO NOTHING",
                issuer,
                subject,
                personId));
  }

  @Override
  public String makeSignInToken(String personId, Duration validFor, Instant now) {
    return makeSignInToken(personId, validFor, "", now);
  }

  @Override
  public Optional<String> askedFrom(String token, Instant now) {
    return database.read(
        tx ->
            tx.first(
                    "SELECT browser FROM sign_in_link"
                        + " WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?",
                    row -> row.text("browser"),
                    Tokens.hash(token),
                    now)
                .filter(browser -> !browser.isEmpty()));
  }

  @Override
  public String makeSignInToken(String personId, Duration validFor, String browser, Instant now) {
    String token = tokens.secret();
    database.write(
        tx ->
            tx.run(
                "INSERT INTO sign_in_link (token_hash, person_id, expires_at, browser)"
                    + " VALUES (?, ?, ?, ?)",
                Tokens.hash(token),
                personId,
                now.plus(validFor),
                browser));
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
                .flatMap(person -> PeopleChanges.touching(tx, person)));
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
  public boolean isOpen(String token, Duration idle, Duration longest, Instant now) {
    return database.read(
        tx ->
            tx.number(
                    "SELECT count(*) AS n FROM session"
                        + " WHERE token_hash = ? AND used_at > ? AND started_at > ?",
                    Tokens.hash(token),
                    now.minus(idle),
                    now.minus(longest))
                > 0);
  }

  @Override
  public void endSession(String token) {
    database.write(tx -> tx.run("DELETE FROM session WHERE token_hash = ?", Tokens.hash(token)));
  }

  @Override
  public int endOtherSessions(String personId, String token) {
    return database.write(
        tx ->
            tx.run(
                "DELETE FROM session WHERE person_id = ? AND token_hash <> ?",
                personId,
                Tokens.hash(token)));
  }

  @Override
  public List<OpenSession> sessions(Duration idle, Duration longest, Instant now) {
    return database.read(
        tx ->
            tx.list(
                "SELECT * FROM session WHERE used_at > ? AND started_at > ? ORDER BY used_at DESC",
                row ->
                    new OpenSession(
                        row.text("token_hash").substring(0, SESSION_ID),
                        row.text("person_id"),
                        row.text("browser"),
                        row.instant("started_at"),
                        row.instant("used_at")),
                now.minus(idle),
                now.minus(longest)));
  }

  @Override
  public String sessionId(String token) {
    return Tokens.hash(token).substring(0, SESSION_ID);
  }

  @Override
  public Optional<String> ownerOfSession(String sessionId) {
    return database.read(
        tx ->
            tx.first(
                "SELECT person_id FROM session WHERE substr(token_hash, 1, " + SESSION_ID + ") = ?",
                row -> row.text("person_id"),
                sessionId));
  }

  @Override
  public boolean endSessionById(String sessionId) {
    return database.write(
        tx ->
            tx.run(
                    "DELETE FROM session WHERE substr(token_hash, 1, " + SESSION_ID + ") = ?",
                    sessionId)
                > 0);
  }

  @Override
  public void forgetOver(Duration longest, Instant now) {
    database.write(
        tx ->
            tx.run("DELETE FROM session WHERE started_at < ?", now.minus(longest))
                + tx.run("DELETE FROM sign_in_link WHERE expires_at < ?", now));
  }

  /** A session's person and its last noted use, which is written at most once a minute. */
  private record SessionUse(Person person, Instant usedAt) {}

  private void noteUse(String hash, Instant now) {
    database.write(tx -> tx.run("UPDATE session SET used_at = ? WHERE token_hash = ?", now, hash));
  }
}

package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.Optional;

/** {@link IdempotentAnswers} in SQL. */
final class SqlIdempotentAnswers implements IdempotentAnswers {
  private final Database database;

  SqlIdempotentAnswers(Database database) {
    this.database = database;
  }

  @Override
  public void hold(String personId) {
    database.write(tx -> tx.run("UPDATE person SET zone = zone WHERE id = ?", personId));
  }

  @Override
  public Optional<Kept> find(String personId, String key) {
    return database.read(
        tx ->
            tx.first(
                "SELECT * FROM idempotent_answer WHERE person_id = ? AND name = ?",
                row ->
                    new Kept(
                        row.text("request"),
                        new IdempotentAnswer(
                            row.count("status"), row.text("location"), row.text("body"))),
                personId,
                key));
  }

  @Override
  public IdempotentAnswer keep(
      String personId, String key, String request, IdempotentAnswer answer, Instant now) {
    database.write(
        tx ->
            tx.run(
                """
                INSERT INTO idempotent_answer
                  (person_id, name, request, status, location, body, answered_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                personId,
                key,
                request,
                answer.status(),
                answer.location(),
                answer.body(),
                now));
    return answer;
  }

  @Override
  public int forgetBefore(Instant time) {
    return database.write(
        tx -> tx.run("DELETE FROM idempotent_answer WHERE answered_at < ?", time));
  }
}

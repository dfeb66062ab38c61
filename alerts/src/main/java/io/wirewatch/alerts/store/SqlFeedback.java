package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Feedback} in SQL. */
final class SqlFeedback implements Feedback {
  private final Database database;

  SqlFeedback(Database database) {
    this.database = database;
  }

  @Override
  public void say(Alert alert, String teller, boolean relevant, Instant now) {
    List<String> topics = alert.facts().topics().stream().map(TopicFact::topic).toList();
    database.write(
        tx -> {
          tx.touched("alert", alert.id(), relevant ? "relevant" : "not relevant");
          return tx.run(
              "INSERT INTO feedback (alert_id, teller, rule_id, topics, relevant, at)"
                  + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (alert_id, teller)"
                  + " DO UPDATE SET relevant = excluded.relevant, at = excluded.at",
              alert.id(),
              teller,
              alert.facts().ruleId(),
              Json.write(topics),
              relevant,
              now);
        });
  }

  @Override
  public Optional<Boolean> said(String alertId, String teller) {
    return database.read(
        tx ->
            tx.first(
                "SELECT relevant FROM feedback WHERE alert_id = ? AND teller = ?",
                row -> row.flag("relevant"),
                alertId,
                teller));
  }

  @Override
  public Map<String, Verdicts> byRule(Instant since) {
    return sums(since, "rule_id");
  }

  @Override
  public Map<String, Verdicts> byTopic(Instant since) {
    Map<String, Verdicts> sums = new HashMap<>();
    sums(since, "topics")
        .forEach(
            (topics, verdicts) ->
                Json.texts(topics).forEach(topic -> sums.merge(topic, verdicts, Verdicts::plus)));
    return sums;
  }

  @Override
  public Verdicts all() {
    return sums(Instant.EPOCH, "rule_id").values().stream().reduce(Verdicts.NONE, Verdicts::plus);
  }

  private Map<String, Verdicts> sums(Instant since, String column) {
    Map<String, Verdicts> sums = new HashMap<>();
    database
        .read(
            tx ->
                tx.list(
                    "SELECT %s AS what, SUM(relevant) AS yes, COUNT(*) AS n FROM feedback"
                            .formatted(column)
                        + " WHERE at >= ? GROUP BY "
                        + column,
                    row ->
                        Map.entry(
                            row.text("what"),
                            new Verdicts(row.number("yes"), row.number("n") - row.number("yes"))),
                    since))
        .forEach(entry -> sums.merge(entry.getKey(), entry.getValue(), Verdicts::plus));
    return sums;
  }
}

package io.wirewatch.alerts.inbox;

import io.wirewatch.alerts.decide.Occasion;
import io.wirewatch.alerts.decide.Timing;
import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.Batch;
import io.wirewatch.alerts.store.Course;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.TopicFact;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** When each of a rule's destinations hears of an alert. */
final class Courses {
  private Courses() {}

  static List<Course> of(Batch batch, Rule rule, AlertFacts facts, Instant now) {
    List<String> topics = facts.topics().stream().map(TopicFact::topic).toList();
    return rule.tell().destinations().stream()
        .distinct()
        .flatMap(destination -> batch.recipient(destination).stream())
        .map(
            recipient ->
                Timing.of(
                    new Occasion(
                        rule.tell(),
                        topics,
                        recipient,
                        batch.traffic(rule, recipient.destination().id(), now),
                        now)))
        .toList();
  }

  /** What messages wait for, in words for the ledger; empty where all go at once. */
  static String waits(List<Course> courses) {
    String waits =
        courses.stream()
            .flatMap(course -> course.delay().stream())
            .map(Course.Wait::why)
            .distinct()
            .collect(Collectors.joining("; "));
    return waits.isEmpty() ? "" : " (message waits: " + waits + ")";
  }
}

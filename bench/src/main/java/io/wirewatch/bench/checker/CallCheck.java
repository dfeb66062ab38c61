package io.wirewatch.bench.checker;

import io.wirewatch.bench.checker.Call.Told;
import io.wirewatch.bench.checker.Finding.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether each call was for whom it came to, says what was served, and came in time. */
final class CallCheck {
  private final Model model;
  private final Duration patience;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, String> storyIds = new HashMap<>();
  private final Map<String, String> stories = new HashMap<>();
  private Duration slowest = Duration.ZERO;

  CallCheck(Model model, Duration patience) {
    this.model = model;
    this.patience = patience;
  }

  List<Finding> of(Deliveries deliveries) {
    deliveries.first().forEach(call -> call.told().forEach(told -> check(call, told)));
    deliveries.altered().forEach(id -> wrong("another body under the same id", id));
    return findings;
  }

  Duration slowest() {
    return slowest;
  }

  private void check(Call call, Told told) {
    String what = call.id() + " at " + call.destination() + ": " + told;
    Optional<Watched> rule = model.rule(told.ruleId());
    Optional<Served> served = model.served(told.key());
    if (rule.isEmpty()) {
      wrong("a rule nobody made", what);
    } else if (served.isEmpty()) {
      wrong("a version no feed served", what);
    } else {
      check(call, told, rule.get(), served.get(), what);
    }
  }

  private void check(Call call, Told told, Watched rule, Served served, String what) {
    if (!rule.destinations().contains(call.destination())) {
      wrong("not for this receiver", what);
    }
    if (!rule.matches(served)) {
      wrong("the rule does not match", what);
    }
    if (!served.title().equals(told.title())) {
      wrong("another headline than was served", what);
    }
    if (!isOneStory(served.story(), told.storyId())) {
      wrong("another story", what);
    }
    Duration took = Duration.between(served.at(), call.at());
    if (took.isNegative()) {
      wrong("told before it was served", what);
    } else {
      inTime(took.minus(rule.gathers()), what);
    }
  }

  private void inTime(Duration took, String what) {
    slowest = took.compareTo(slowest) > 0 ? took : slowest;
    if (took.compareTo(patience) > 0) {
      findings.add(new Finding(Kind.LATE, took + " " + what));
    }
  }

  /** Each story of ours has one id of theirs, and the other way round. */
  private boolean isOneStory(String story, String storyId) {
    String knownId = storyIds.computeIfAbsent(story, unknown -> storyId);
    String known = stories.computeIfAbsent(storyId, unknown -> story);
    return knownId.equals(storyId) && known.equals(story);
  }

  private void wrong(String why, String what) {
    findings.add(new Finding(Kind.WRONG, why + ": " + what));
  }
}

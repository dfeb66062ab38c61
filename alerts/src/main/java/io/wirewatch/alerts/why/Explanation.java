package io.wirewatch.alerts.why;

import io.wirewatch.alerts.store.Rule;
import java.util.List;
import java.util.Optional;

/**
 * The way of one article.
 *
 * @param pipeline the steps before any rule looks at it
 * @param rules the steps with each rule; empty where the article never came so far
 */
public record Explanation(List<Step> pipeline, List<OfRule> rules) {

  /** Copies the lists. */
  public Explanation {
    pipeline = List.copyOf(pipeline);
    rules = List.copyOf(rules);
  }

  /** Where it ended before any rule saw it; empty where rules saw it. */
  public Optional<Step> stoppedAt() {
    return pipeline.stream().filter(step -> step.mark() == Step.Mark.NO).findFirst();
  }

  /** The way with one rule. */
  public record OfRule(Rule rule, List<Step> steps) {

    /** Copies the list. */
    public OfRule {
      steps = List.copyOf(steps);
    }

    /** The first step where it ended or waits; empty where somebody was told. */
    public Optional<Step> blocking() {
      return steps.stream().filter(Step::blocks).findFirst();
    }

    /** Whether the rule matched the article. */
    public boolean matched() {
      return steps.stream().anyMatch(step -> step.kind() == Step.Kind.DECISION);
    }
  }
}

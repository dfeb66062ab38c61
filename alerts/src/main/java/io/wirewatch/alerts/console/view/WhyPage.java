package io.wirewatch.alerts.console.view;

import java.util.List;
import java.util.Optional;

/**
 * One article's way from its feed to people, step by step.
 *
 * @param asked what was pasted; empty before anything was
 * @param article the article it turned out to be
 * @param language of the headline
 */
public record WhyPage(
    Frame frame,
    String asked,
    Optional<Link> article,
    String language,
    String verdict,
    List<StepLine> steps,
    List<RuleWhy> rules) {

  /** One step: its sign, the sign in a word, and what happened. */
  public record StepLine(String tone, String mark, String words) {}

  /** One rule: where it stopped, and every step. */
  public record RuleWhy(
      Link rule, String tone, String verdict, boolean open, List<StepLine> steps) {}
}

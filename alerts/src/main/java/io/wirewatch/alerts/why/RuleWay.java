package io.wirewatch.alerts.why;

import io.wirewatch.alerts.store.LedgerEntry;
import io.wirewatch.alerts.store.LedgerState;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleState;
import io.wirewatch.alerts.store.StoredArticle;
import io.wirewatch.alerts.why.Step.Kind;
import io.wirewatch.alerts.why.WhyFacts.RuleFacts;
import io.wirewatch.contract.article.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way of one article with one rule. */
record RuleWay(RuleFacts facts, StoredArticle stored, List<Step> conditions, Wording wording) {

  List<Step> steps() {
    Optional<LedgerEntry> match =
        facts.entries().stream()
            .filter(entry -> entry.articleId().equals(article().id()))
            .findFirst();
    return match.isPresent() ? matched(match.get()) : notMatched();
  }

  private Rule rule() {
    return facts.rule();
  }

  private Article article() {
    return stored.enriched().article();
  }

  private List<Step> notMatched() {
    List<Step> steps = new ArrayList<>();
    steps.add(state());
    steps.add(activeFrom());
    steps.addAll(conditions);
    if (steps.stream().noneMatch(step -> step.mark() == Step.Mark.NO)) {
      steps.add(missed());
    }
    told().ifPresent(steps::add);
    return steps;
  }

  private Step state() {
    return switch (rule().state()) {
      case DRAFT ->
          Step.no(Kind.RULE_STATE, "It is a draft and watches nothing until it is turned on.");
      case BROKEN ->
          Step.no(
              Kind.RULE_STATE,
              "It cannot be read, so it watches nothing: "
                  + rule().brokenReason().orElse("the reason is not known")
                  + ".");
      case PAUSED -> Step.yes(Kind.RULE_STATE, "It is paused: it watches, and tells nothing.");
      case ON -> Step.yes(Kind.RULE_STATE, "It is on.");
    };
  }

  private Step activeFrom() {
    String from = wording.at(rule().activeFrom());
    return article().fetchedAt().isBefore(rule().activeFrom())
        ? Step.no(
            Kind.ACTIVE_FROM,
            "It watches from "
                + from
                + "; the article was fetched before, "
                + wording.at(article().fetchedAt())
                + ".")
        : Step.yes(Kind.ACTIVE_FROM, "It watches since " + from + ".");
  }

  /** Every condition holds now, and there was no match. */
  private Step missed() {
    if (rule().changedAt().isAfter(stored.acceptedAt())) {
      return Step.no(
          Kind.MATCHED,
          "It would match now, but was changed "
              + wording.at(rule().changedAt())
              + ", after the article came in, and did not match as it was.");
    }
    return Step.no(
        Kind.MATCHED,
        "It would match now. As the article came in, it did not: its topics, or the story it is part of, were"
            + " judged anew since. Nobody is told of that.");
  }

  /** The story may have been told because of another article. */
  private Optional<Step> told() {
    return facts.entries().stream()
        .filter(entry -> entry.state() == LedgerState.TOLD)
        .findFirst()
        .map(
            entry ->
                Step.yes(
                    Kind.STORY,
                    "It told of the story "
                        + wording.at(entry.matchedAt())
                        + ", because of another article."));
  }

  private List<Step> matched(LedgerEntry entry) {
    List<Step> steps = new ArrayList<>();
    steps.add(
        Step.yes(
            Kind.MATCHED,
            "It matched revision "
                + entry.revision()
                + " of the article "
                + wording.at(entry.matchedAt())
                + changed(entry)
                + "."));
    conditions.stream().filter(step -> step.mark() == Step.Mark.YES).forEach(steps::add);
    steps.add(decision(entry));
    steps.addAll(new MessageSteps(facts.messages(), wording).of(entry));
    return steps;
  }

  private String changed(LedgerEntry entry) {
    boolean fails = conditions.stream().anyMatch(step -> step.mark() == Step.Mark.NO);
    boolean broken = rule().state() == RuleState.DRAFT || rule().state() == RuleState.BROKEN;
    return entry.ruleVersion() != rule().version() && (fails || broken)
        ? ", in an earlier version; as it is now, it would not"
        : "";
  }

  private Step decision(LedgerEntry entry) {
    String because = entry.reason().isEmpty() ? "" : ": " + entry.reason();
    return switch (entry.state()) {
      case TOLD -> Step.yes(Kind.DECISION, "An alert was made" + because + ".");
      case FOLDED ->
          Step.no(Kind.DECISION, "It became part of an alert already made" + because + ".");
      case HELD -> Step.open(Kind.DECISION, "It is held back" + because + until(entry) + ".");
      case SUPPRESSED -> Step.no(Kind.DECISION, "It was held back for good" + because + ".");
      case FAILED -> Step.no(Kind.DECISION, "The alert could not be told" + because + ".");
    };
  }

  private String until(LedgerEntry entry) {
    return entry.heldUntil().map(at -> "; decided again " + wording.at(at)).orElse("");
  }
}

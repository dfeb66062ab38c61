package io.wirewatch.alerts.console.why;

import io.javalin.http.Context;
import io.wirewatch.alerts.console.ConsoleStores;
import io.wirewatch.alerts.console.Requests;
import io.wirewatch.alerts.console.Route;
import io.wirewatch.alerts.console.Shell;
import io.wirewatch.alerts.console.TopicNames;
import io.wirewatch.alerts.console.access.Access;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.Link;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.console.view.WhyPage;
import io.wirewatch.alerts.console.view.WhyPage.RuleWhy;
import io.wirewatch.alerts.console.view.WhyPage.StepLine;
import io.wirewatch.alerts.sources.Sources;
import io.wirewatch.alerts.store.StoredArticle;
import io.wirewatch.alerts.why.Explanation;
import io.wirewatch.alerts.why.Explanation.OfRule;
import io.wirewatch.alerts.why.Step;
import io.wirewatch.alerts.why.Why;
import io.wirewatch.alerts.why.WhyFacts;
import io.wirewatch.alerts.why.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says of one article why somebody was told of it, or was not. */
public final class WhyPages {
  private static final int LONGEST = 2_000;

  private final Shell shell;
  private final WhyDesk desk;
  private final Sources sources;
  private final TopicNames topics;

  /** On a store and the sources that are read. */
  public WhyPages(Shell shell, ConsoleStores stores, Sources sources, TopicNames topics) {
    this.shell = shell;
    this.desk = new WhyDesk(stores, sources);
    this.sources = sources;
    this.topics = topics;
  }

  /** What this page answers to. */
  public List<Route> routes() {
    return List.of(Route.get("/why", Access.READER, this::show));
  }

  private void show(Context ctx) {
    String asked = Requests.text(ctx, "about").orElse("");
    String about = asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked;
    shell.show(ctx, "why", about.isEmpty() ? empty(ctx) : answer(ctx, about));
  }

  private WhyPage empty(Context ctx) {
    return new WhyPage(
        shell.frame(ctx, "Why (not)?", Section.WHY),
        "",
        Optional.empty(),
        "",
        "",
        List.of(),
        List.of());
  }

  private WhyPage answer(Context ctx, String asked) {
    WhyFacts facts = desk.facts(asked, Gate.signedIn(ctx), Gate.sight(ctx));
    Times times = shell.times(ctx);
    Wording wording = new Wording(at -> times.of(at).exact(), topics::label, this::sourceName);
    Explanation explanation = Why.explain(facts, wording);
    return new WhyPage(
        shell.frame(ctx, "Why (not)?", Section.WHY),
        asked,
        facts.article().map(WhyPages::link),
        language(facts),
        verdict(explanation),
        explanation.pipeline().stream().map(WhyPages::line).toList(),
        explanation.rules().stream()
            .sorted(Comparator.comparing((OfRule rule) -> !rule.matched()))
            .map(WhyPages::rule)
            .toList());
  }

  private static Link link(StoredArticle stored) {
    return new Link(
        stored.enriched().article().title(),
        "/articles/" + Address.encoded(stored.enriched().article().id()));
  }

  private static String language(WhyFacts facts) {
    return facts.article().map(one -> one.enriched().language().code()).orElse("en");
  }

  private String sourceName(String id) {
    return sources.find(id).map(source -> source.feed().name()).orElse(id);
  }

  private static String verdict(Explanation explanation) {
    if (explanation.stoppedAt().isPresent()) {
      return "It never came to any rule. " + explanation.stoppedAt().get().words();
    }
    List<OfRule> rules = explanation.rules();
    long matched = rules.stream().filter(OfRule::matched).count();
    long told = rules.stream().filter(rule -> rule.blocking().isEmpty()).count();
    if (rules.isEmpty()) {
      return "The article is here, and you have no rules yet.";
    }
    return "The article is here. Of your %d %s, %d matched and %d told of it."
        .formatted(rules.size(), rules.size() == 1 ? "rule" : "rules", matched, told);
  }

  private static RuleWhy rule(OfRule rule) {
    return new RuleWhy(
        new Link(rule.rule().name(), "/rules/" + Address.encoded(rule.rule().id())),
        rule.blocking().map(WhyPages::tone).orElse("good"),
        rule.blocking().map(Step::words).orElse("Told."),
        rule.matched(),
        rule.steps().stream().map(WhyPages::line).toList());
  }

  private static String tone(Step step) {
    return step.mark() == Step.Mark.OPEN ? "warn" : "bad";
  }

  private static StepLine line(Step step) {
    return switch (step.mark()) {
      case YES -> new StepLine("good", "yes", step.words());
      case OPEN -> new StepLine("warn", "open", step.words());
      case NO -> new StepLine("bad", "no", step.words());
    };
  }
}

package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.view.RuleRow;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.store.Destinations;
import io.wirewatch.alerts.store.Ledger;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleState;
import io.wirewatch.alerts.store.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the rows of the table of rules: each rule in plain English, with what it caught lately. */
final class RuleTable {
  private final TopicNames topics;
  private final Ledger ledger;
  private final Destinations destinations;
  private final SearchDesk searches;

  RuleTable(TopicNames topics, ConsoleStores stores, SearchDesk searches) {
    this.topics = topics;
    this.ledger = stores.ledger();
    this.destinations = stores.destinations();
    this.searches = searches;
  }

  RuleRow row(Rule rule, Times times, Instant now) {
    long alertsDay = ledger.alertsSince(rule.id(), now.minus(Duration.ofDays(1)));
    Optional<Instant> lastAlert = ledger.lastAlertAt(rule.id());
    return new RuleRow(
        rule.id(),
        rule.name(),
        Tones.of(rule.state()),
        state(rule, times),
        summary(rule),
        told(rule),
        TellForms.words(rule.tell().speed()),
        RuleBanners.of(rule, alertsDay, lastAlert, times, now),
        rule.team().orElse(""),
        rule.note(),
        alertsDay,
        ledger.alertsSince(rule.id(), now.minus(Duration.ofDays(7))),
        lastAlert.map(times::of),
        rule.state() == RuleState.ON,
        rule.state() == RuleState.PAUSED || rule.state() == RuleState.DRAFT);
  }

  private static String state(Rule rule, Times times) {
    return switch (rule.state()) {
      case ON -> "on";
      case PAUSED ->
          rule.pausedUntil().map(at -> "paused until " + times.of(at).exact()).orElse("paused");
      case DRAFT -> "draft";
      case BROKEN -> "broken";
    };
  }

  /** What the rule watches for, in one sentence without its full stop. */
  String summary(Rule rule) {
    List<String> parts = new ArrayList<>();
    Watch watch = rule.watch();
    if (!watch.topics().isEmpty()) {
      parts.add(
          watch.topics().stream()
              .map(topic -> topics.of(topic).label())
              .collect(Collectors.joining(" or ")));
    }
    if (!watch.words().isBlank()) {
      parts.add(
          searches.read(watch.words()) instanceof Search.Understood understood
              ? understood.sentence()
              : watch.words());
    }
    addAny(parts, "about ", watch.places());
    addAny(parts, "naming ", watch.bodies());
    addAny(parts, "from ", watch.sources());
    addAny(parts, "in ", watch.regions());
    addAny(parts, "written in ", watch.languages());
    watch.certainty().ifPresent(certainty -> parts.add("strong only"));
    return String.join("; ", parts);
  }

  private static void addAny(List<String> parts, String before, List<String> values) {
    if (!values.isEmpty()) {
      parts.add(before + String.join(" or ", values));
    }
  }

  private String told(Rule rule) {
    String names =
        rule.tell().destinations().stream()
            .flatMap(id -> destinations.find(id).stream())
            .map(AlertLines::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "nobody" : names;
  }
}

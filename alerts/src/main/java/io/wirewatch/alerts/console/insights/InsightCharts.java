package io.wirewatch.alerts.console.insights;

import io.wirewatch.alerts.console.ConsoleStores;
import io.wirewatch.alerts.console.TopicNames;
import io.wirewatch.alerts.console.access.Sight;
import io.wirewatch.alerts.console.view.Chart;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.sources.Source;
import io.wirewatch.alerts.sources.Sources;
import io.wirewatch.alerts.store.Alert;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.TopicFact;
import io.wirewatch.alerts.store.Verdicts;
import io.wirewatch.contract.article.PlaceTag;
import io.wirewatch.contract.feed.FeedState;
import io.wirewatch.contract.feed.FeedStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the charts, for what one person sees. */
public final class InsightCharts {
  private static final int DAYS = 30;
  private static final int ALERTS = 5_000;
  private static final int PLACED = 500;
  private static final Duration LEADS = Duration.ofDays(7);
  private static final Duration SAID = Duration.ofDays(90);
  private static final Set<FeedState> QUIET =
      EnumSet.of(FeedState.QUIET, FeedState.SILENT, FeedState.ANSWERING_BUT_EMPTY);

  private final ConsoleStores stores;
  private final Sources sources;
  private final TopicNames topics;

  /** On a store and the sources that are read. */
  public InsightCharts(ConsoleStores stores, Sources sources, TopicNames topics) {
    this.stores = stores;
    this.sources = sources;
    this.topics = topics;
  }

  /** All of them, as of now. */
  public List<Chart> all(Sight sight, ZoneId zone, Instant now) {
    LocalDate first = now.atZone(zone).toLocalDate().minusDays(DAYS - 1);
    Instant since = first.atStartOfDay(zone).toInstant();
    List<Alert> alerts =
        stores.ledger().newestAlerts(Optional.empty(), ALERTS).stream()
            .filter(alert -> !alert.madeAt().isBefore(since))
            .filter(alert -> sight.seesTold(alert.facts()))
            .toList();
    return List.of(
        days(alerts, first, zone),
        topics(alerts),
        places(alerts),
        leads(now),
        rulePrecision(sight, now),
        topicPrecision(now),
        quiet(now));
  }

  private static Chart days(List<Alert> alerts, LocalDate first, ZoneId zone) {
    Bars bars = new Bars();
    for (int day = 0; day < DAYS; day++) {
      bars.know(first.plusDays(day).toString());
    }
    alerts.stream()
        .sorted(Comparator.comparing(Alert::madeAt))
        .forEach(alert -> bars.count(alert.madeAt().atZone(zone).toLocalDate().toString()));
    return new Chart(
        "days",
        "Alerts a day",
        "Alerts of your rules in the last 30 days.",
        "Day",
        "Alerts",
        bars.inOrder());
  }

  private Chart topics(List<Alert> alerts) {
    Bars bars = new Bars();
    for (Alert alert : alerts) {
      alert.facts().topics().stream().map(TopicFact::topic).map(topics::label).forEach(bars::count);
    }
    return new Chart(
        "topics",
        "Alerts by topic",
        "One alert may have several topics; 30 days.",
        "Topic",
        "Alerts",
        bars.largest());
  }

  private Chart places(List<Alert> alerts) {
    Bars bars = new Bars();
    alerts.stream()
        .limit(PLACED)
        .flatMap(alert -> stores.articles().find(alert.facts().articleId()).stream())
        .flatMap(article -> article.enriched().places().stream().map(PlaceTag::label).distinct())
        .forEach(bars::count);
    return new Chart(
        "places",
        "Alerts by place",
        "Places that the newest alerts' articles name; where news is reported from, not where"
            + " anybody is.",
        "Place",
        "Alerts",
        bars.largest());
  }

  private Chart leads(Instant now) {
    return new Chart(
        "leads",
        "Who has it first",
        "Sources by the stories of the last 7 days that others carry too.",
        "Source",
        "Lead",
        Leads.rank(stores.articles().sightings(now.minus(LEADS))));
  }

  private Chart rulePrecision(Sight sight, Instant now) {
    Map<String, Verdicts> said = stores.feedback().byRule(now.minus(SAID));
    List<Chart.Row> rows =
        stores.rules().all().stream()
            .filter(sight::sees)
            .filter(rule -> said.containsKey(rule.id()))
            .map(rule -> row(rule, said.getOrDefault(rule.id(), Verdicts.NONE)))
            .toList();
    return new Chart(
        "rule-precision",
        "How relevant each rule is",
        "The share of alerts that people called relevant, in 90 days.",
        "Rule",
        "Relevant",
        rows);
  }

  private static Chart.Row row(Rule rule, Verdicts said) {
    return new Chart.Row(rule.name(), said.percent(), said.words());
  }

  private Chart topicPrecision(Instant now) {
    List<Chart.Row> rows =
        stores.feedback().byTopic(now.minus(SAID)).entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                one ->
                    new Chart.Row(
                        topics.label(one.getKey()),
                        one.getValue().percent(),
                        one.getValue().words()))
            .toList();
    return new Chart(
        "topic-precision",
        "How relevant each topic is",
        "The share of alerts with the topic that people called relevant, in 90 days.",
        "Topic",
        "Relevant",
        rows);
  }

  private Chart quiet(Instant now) {
    List<Chart.Row> rows =
        sources.all().stream()
            .filter(source -> QUIET.contains(source.state()))
            .map(source -> row(source, now))
            .sorted(Comparator.comparing(Chart.Row::share).reversed())
            .toList();
    return new Chart(
        "quiet",
        "Quiet sources",
        "Sources that answer and bring nothing new for longer than usual.",
        "Source",
        "Newest item",
        rows);
  }

  private static Chart.Row row(Source source, Instant now) {
    Optional<Duration> since =
        source.status().flatMap(FeedStatus::lastNewItemAt).map(at -> Duration.between(at, now));
    long share = since.map(time -> Math.min(100, time.toHours())).orElse(100L);
    String words = since.map(time -> Times.length(time) + " ago").orElse("never");
    return new Chart.Row(source.feed().name(), share, words + "; " + source.state().words());
  }
}

package io.wirewatch.standalone.ops;

import java.util.List;

/** Is news flowing, and are people told in time? The home of all boards. */
final class OverviewBoard {
  private OverviewBoard() {}

  static Board board() {
    return new Board(
        "overview",
        "Wirewatch: Overview",
        "Is news flowing, and are people told in time?",
        List.of(
            newArticlesLastHour(),
            articlesTaggedLastHour(),
            alertsDeliveredLastHour(),
            seenToToldTimeP95(),
            feedsHealthy(),
            promptnessBudgetLeft30D(),
            servicesUp(),
            flow(),
            timeSpentPerStageP95(),
            taggedArticlesPerTopicPerHour(),
            lostOrParkedRecords(),
            feedsByHowTheyDo()));
  }

  private static Panel newArticlesLastHour() {
    return Panel.stat(
            "New articles, last hour",
            Unit.COUNT,
            "Articles that feeds showed for the first time. Near zero by day: look at "
                + "Services up, then at the board Ingest.")
        .query("new", "sum(increase(wirewatch_feed_items_total{result=\"new\"}[1h]))");
  }

  private static Panel articlesTaggedLastHour() {
    return Panel.stat(
            "Articles tagged, last hour",
            Unit.COUNT,
            "Articles of the beat. Zero while new articles arrive: look at Time spent per "
                + "stage and at Lost or parked records.")
        .query("tagged", "sum(increase(wirewatch_enrich_articles_total{outcome=\"tagged\"}[1h]))");
  }

  private static Panel alertsDeliveredLastHour() {
    return Panel.stat(
            "Alerts delivered, last hour",
            Unit.COUNT,
            "Messages that their destination accepted. Zero while articles are tagged: "
                + "look at the board Alerts.")
        .query("sent", "sum(increase(wirewatch_alert_deliveries_total{outcome=\"sent\"}[1h]))");
  }

  private static Panel seenToToldTimeP95() {
    return Panel.stat(
            "Seen-to-told time, p95",
            Unit.SECONDS,
            "From an article being fetched to somebody being told, for 95 of 100 messages. "
                + "Over 120 s breaks the promise: see the board SLOs. Empty when nobody was told "
                + "in the last minutes.")
        .query(
            "p95",
            "histogram_quantile(0.95, sum by (le) "
                + "(rate(wirewatch_pipeline_latency_seconds_bucket{stage=\"end_to_end\"}[$__rate_interval])))");
  }

  private static Panel feedsHealthy() {
    return Panel.stat(
            "Feeds healthy",
            Unit.SHARE,
            "Feeds that answer, of those not paused. Under 80 of 100 rarely is the feeds: "
                + "look at name resolution and the way out.")
        .query(
            "healthy",
            "sum(wirewatch_feeds{state=\"active\"}) / "
                + "sum(wirewatch_feeds{state=~\"active|backing_off\"})")
        .redBelow("WirewatchManyFeedsFailing", 0.8);
  }

  private static Panel promptnessBudgetLeft30D() {
    return Panel.stat(
            "Promptness budget left, 30 d",
            Unit.SHARE,
            "What is left of the one message in a hundred that may be late. Below zero the "
                + "promise is broken; the board SLOs says since when.")
        .query(
            "left",
            "1 - (1 - "
                + "sum(increase(wirewatch_pipeline_latency_seconds_bucket{stage=\"end_to_end\",le=\"120.0\"}[30d])) "
                + "/ "
                + "sum(increase(wirewatch_pipeline_latency_seconds_count{stage=\"end_to_end\"}[30d]))) "
                + "/ 0.01");
  }

  private static Panel servicesUp() {
    return Panel.of(
            Panel.Kind.UP_OR_DOWN,
            "Services up",
            Unit.NONE,
            "Whether each service answered Prometheus. Down for minutes: read its log, "
                + "then docs/runbooks/WirewatchTargetDown.md. A gap means that Prometheus itself "
                + "was away.")
        .query("{{job}}", "min by (job) (up{job=~\"wirewatch-.*\"})");
  }

  private static Panel flow() {
    return Panel.lines(
            "Flow through the stages, per minute",
            Unit.PER_MINUTE,
            "Articles read, enriched and matched, and messages sent. A stage that falls "
                + "behind the one before it is where to look.")
        .query(
            "new or updated",
            "60 * "
                + "sum(rate(wirewatch_feed_items_total{result=~\"new|updated\"}[$__rate_interval]))")
        .query("enriched", "60 * sum(rate(wirewatch_enrich_articles_total[$__rate_interval]))")
        .query("matched", "60 * sum(rate(wirewatch_alert_matches_total[$__rate_interval]))")
        .query(
            "told",
            "60 * "
                + "sum(rate(wirewatch_alert_deliveries_total{outcome=\"sent\"}[$__rate_interval]))");
  }

  private static Panel timeSpentPerStageP95() {
    return Panel.lines(
            "Time spent per stage, p95",
            Unit.SECONDS,
            "How long 95 of 100 articles spend in each stage. Published to fetched is the "
                + "outlet and our polling; the others are ours and should stay under a second.")
        .query(
            "{{stage}}",
            "histogram_quantile(0.95, sum by (le, stage) "
                + "(rate(wirewatch_pipeline_latency_seconds_bucket[$__rate_interval])))");
  }

  private static Panel taggedArticlesPerTopicPerHour() {
    return Panel.of(
            Panel.Kind.BARS,
            "Tagged articles per topic, per hour",
            Unit.COUNT,
            "What the news is about. A topic that vanishes after a change of the taxonomy: "
                + "run its examples with taxonomy check.")
        .query("{{topic}}", "sum by (topic) (increase(wirewatch_enrich_tags_total[1h]))");
  }

  private static Panel lostOrParkedRecords() {
    return Panel.lines(
            "Lost or parked records",
            Unit.COUNT,
            "Records that could not be used, by stage and reason; nothing is thrown away. "
                + "Any is worth a look: wirewatch rejections list. Empty when healthy.")
        .query(
            "{{stage}} {{reason}}",
            "sum by (stage, reason) (increase(wirewatch_dlq_records_total[15m]))")
        .redAbove("WirewatchDeadLetters", 0);
  }

  private static Panel feedsByHowTheyDo() {
    return Panel.stack(
            "Feeds by how they do",
            Unit.COUNT,
            "Feeds by the state that the console shows for them. Many in one troubled "
                + "state at once: the cause is probably on our side.")
        .query("{{state}}", "sum by (state) (wirewatch_feed_states)");
  }
}

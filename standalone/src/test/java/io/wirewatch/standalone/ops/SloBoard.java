package io.wirewatch.standalone.ops;

import java.util.List;

/** Are we spending the error budgets too fast? */
final class SloBoard {
  private SloBoard() {}

  static Board board() {
    return new Board(
        "slo",
        "Wirewatch: SLOs",
        "Are we spending the error budgets too fast?",
        List.of(
            promptnessOver30D(),
            deliverySuccessOver30D(),
            consoleAnswersOver30D(),
            feedsReadLately(),
            sinceTheTestArticle(),
            promptnessBurnRate1H(),
            deliveryBurnRateByDestination1H()));
  }

  private static Panel promptnessOver30D() {
    return Panel.stat(
            "Promptness over 30 d",
            Unit.SHARE,
            "Messages that came within 120 s of the article being fetched; 99 of 100 are "
                + "promised. Empty when nobody was told yet.")
        .query(
            "in time",
            "sum(increase(wirewatch_pipeline_latency_seconds_bucket{stage=\"end_to_end\",le=\"120.0\"}[30d])) "
                + "/ "
                + "sum(increase(wirewatch_pipeline_latency_seconds_count{stage=\"end_to_end\"}[30d]))")
        .wide(5);
  }

  private static Panel deliverySuccessOver30D() {
    return Panel.stat(
            "Delivery success over 30 d",
            Unit.SHARE,
            "Messages that their destination took, of all that came to an end; 99.5 of 100 "
                + "are promised. Empty when nobody was told yet.")
        .query(
            "taken",
            "sum(increase(wirewatch_alert_deliveries_total{outcome=\"sent\"}[30d])) / "
                + "sum(increase(wirewatch_alert_deliveries_total{outcome=~\"sent|failed\"}[30d]))")
        .wide(5);
  }

  private static Panel consoleAnswersOver30D() {
    return Panel.stat(
            "Console answers over 30 d",
            Unit.SHARE,
            "Answers of the console that are no fault of ours; 99.5 of 100 are aimed at, "
                + "nobody is called. Empty when nobody used it yet.")
        .query(
            "fine",
            "sum(increase(http_server_requests_seconds_count{application=\"alerts\",status!~\"5..\"}[30d])) "
                + "/ "
                + "sum(increase(http_server_requests_seconds_count{application=\"alerts\"}[30d]))")
        .wide(5);
  }

  private static Panel feedsReadLately() {
    return Panel.stat(
            "Feeds read lately",
            Unit.SHARE,
            "Feeds read within the last two hours, which is twice the longest interval; 98 "
                + "of 100 are aimed at, nobody is called.")
        .query(
            "lately",
            "sum(time() - wirewatch_feed_last_success_timestamp_seconds < bool 7200) / "
                + "count(wirewatch_feed_last_success_timestamp_seconds)")
        .wide(5);
  }

  private static Panel sinceTheTestArticle() {
    return Panel.stat(
            "Since the test article",
            Unit.SECONDS,
            "A marked article goes through all stages each minute and tells nobody. Over "
                + "five minutes: the pipeline stands still, however quiet the news. Empty until the first has come through.")
        .query("since", "time() - max(wirewatch_canary_last_seen_timestamp_seconds > 0)")
        .wide(4)
        .redAbove("WirewatchCanaryLost", 300);
  }

  private static Panel promptnessBurnRate1H() {
    return Panel.lines(
            "Promptness burn rate, 1 h",
            Unit.TIMES,
            "How many times too fast the budget is spent: at 1 it lasts 30 days, at 14.4 "
                + "two. Empty when nobody was told in the last hour.")
        .query("burn", "wirewatch:e2e_slow:ratio_rate1h / 0.01")
        .redAbove("WirewatchPromptnessBurn", 14.4);
  }

  private static Panel deliveryBurnRateByDestination1H() {
    return Panel.lines(
            "Delivery burn rate by destination, 1 h",
            Unit.TIMES,
            "The same for messages that were given up, for each kind of destination. Empty "
                + "when nothing was sent in the last hour.")
        .query("{{destination}}", "wirewatch:delivery_failed:ratio_rate1h / 0.005")
        .redAbove("WirewatchDeliveryBurn", 14.4);
  }
}

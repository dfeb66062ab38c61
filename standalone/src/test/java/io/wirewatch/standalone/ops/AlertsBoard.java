package io.wirewatch.standalone.ops;

import java.util.List;

/** Are rules matching sensibly and messages arriving? */
final class AlertsBoard {
  private AlertsBoard() {}

  static Board board() {
    return new Board(
        "alerts",
        "Wirewatch: Alerts and console",
        "Are rules matching sensibly and messages arriving?",
        List.of(
            rulesByState(),
            matchesWithoutAnEnd(),
            markedNotRelevant7D(),
            hoursSinceTheLastDailyDigest(),
            matchesPerMinute(),
            deliveriesByDestinationAndOutcome(),
            failedShareByDestination(),
            deliveryDurationP95ByDestination(),
            oldestMessageStillWaiting(),
            heldBack(),
            ruleEvaluationTimePerArticleP95(),
            consoleRequestsByStatusClass(),
            consoleLatencyP95ByRoute(),
            matchesByHowTheyEnded()));
  }

  private static Panel rulesByState() {
    return Panel.stat(
            "Rules by state",
            Unit.COUNT,
            "Rules at work, paused, drafts and broken ones. A broken rule matches nothing: "
                + "its page in the console says why.")
        .query("{{state}}", "sum by (state) (wirewatch_alert_rules)")
        .wide(8);
  }

  private static Panel matchesWithoutAnEnd() {
    return Panel.stat(
            "Matches without an end",
            Unit.COUNT,
            "Every match must end as told, folded, held, suppressed or failed. Anything "
                + "but zero is a fault of ours.")
        .query("missing", "sum(wirewatch_alert_ledger_difference)")
        .wide(4)
        .redAbove("WirewatchLedgerOpen", 0);
  }

  private static Panel markedNotRelevant7D() {
    return Panel.stat(
            "Marked 'not relevant', 7 d",
            Unit.SHARE,
            "What readers think of what they are sent. Over a third: rules are too wide. "
                + "Empty until readers can mark messages.")
        .query(
            "not relevant",
            "sum(increase(wirewatch_alert_feedback_total{verdict=\"not_relevant\"}[7d])) / "
                + "sum(increase(wirewatch_alert_feedback_total[7d]))")
        .wide(6);
  }

  private static Panel hoursSinceTheLastDailyDigest() {
    return Panel.stat(
            "Hours since the last daily digest",
            Unit.HOURS,
            "Over 26 hours means that a day was left out. Empty until digests are sent.")
        .query(
            "hours",
            "(time() - wirewatch_digest_last_success_timestamp_seconds{digest=\"daily\"}) "
                + "/ 3600")
        .wide(6)
        .redAbove("WirewatchDigestMissed", 26);
  }

  private static Panel matchesPerMinute() {
    return Panel.lines(
            "Matches per minute",
            Unit.PER_MINUTE,
            "Articles times rules that wanted them. A jump after a rule was saved: that "
                + "rule is too wide.")
        .query("matches", "60 * sum(rate(wirewatch_alert_matches_total[$__rate_interval]))");
  }

  private static Panel deliveriesByDestinationAndOutcome() {
    return Panel.stack(
            "Deliveries by destination and outcome",
            Unit.PER_MINUTE,
            "Attempts to send, by how they ended. Retried is the destination’s trouble; "
                + "failed was given up.")
        .query(
            "{{destination}} {{outcome}}",
            "60 * sum by (destination, outcome) "
                + "(rate(wirewatch_alert_deliveries_total[$__rate_interval]))");
  }

  private static Panel failedShareByDestination() {
    return Panel.lines(
            "Failed share by destination",
            Unit.SHARE,
            "Given up, of all that came to an end. More than one in two hundred breaks the "
                + "promise. Empty when nothing was sent.")
        .query(
            "{{destination}}",
            "sum by (destination) "
                + "(rate(wirewatch_alert_deliveries_total{outcome=\"failed\"}[$__rate_interval])) "
                + "/ sum by (destination) "
                + "(rate(wirewatch_alert_deliveries_total{outcome=~\"sent|failed\"}[$__rate_interval]))");
  }

  private static Panel deliveryDurationP95ByDestination() {
    return Panel.lines(
            "Delivery duration p95 by destination",
            Unit.SECONDS,
            "How long one attempt takes. Near the time-out: the destination hangs. Empty "
                + "when nothing was sent.")
        .query(
            "{{destination}}",
            "histogram_quantile(0.95, sum by (le, destination) "
                + "(rate(wirewatch_alert_delivery_duration_seconds_bucket[$__rate_interval])))");
  }

  private static Panel oldestMessageStillWaiting() {
    return Panel.lines(
            "Oldest message still waiting",
            Unit.SECONDS,
            "Messages wait while a destination is away. Over five minutes: read the "
                + "destination’s last reply in the console.")
        .query("{{destination}}", "max by (destination) (wirewatch_alert_oldest_pending_seconds)")
        .redAbove("WirewatchDeliveryQueueOld", 300);
  }

  private static Panel heldBack() {
    return Panel.lines(
            "Held back, by reason (quiet hours, snooze, limit, duplicate)",
            Unit.PER_MINUTE,
            "Matches that told nobody, and why. Duplicates are stories already told; a "
                + "high limit means a noisy rule.")
        .query(
            "{{outcome}}",
            "60 * sum by (outcome) "
                + "(rate(wirewatch_alert_deliveries_total{outcome=~\"suppressed_.*\"}[$__rate_interval]))");
  }

  private static Panel ruleEvaluationTimePerArticleP95() {
    return Panel.lines(
            "Rule evaluation time per article, p95",
            Unit.SECONDS,
            "Time to match all rules against one article. Over 20 ms: look for rules with "
                + "very many words.")
        .query(
            "p95",
            "histogram_quantile(0.95, sum by (le) "
                + "(rate(wirewatch_rule_eval_duration_seconds_bucket[$__rate_interval])))");
  }

  private static Panel consoleRequestsByStatusClass() {
    return Panel.lines(
            "Console requests by status class",
            Unit.REQUESTS,
            "What the console answered. 5xx are faults of ours: search the log for the "
                + "number on the error page. Empty when nobody uses the console.")
        .query(
            "{{status}}",
            "sum by (status) "
                + "(rate(http_server_requests_seconds_count{application=\"alerts\"}[$__rate_interval]))");
  }

  private static Panel consoleLatencyP95ByRoute() {
    return Panel.lines(
            "Console latency p95 by route",
            Unit.SECONDS,
            "How long pages take. One slow route is a slow query; all slow is the machine. "
                + "Empty when nobody uses the console.")
        .query(
            "{{uri}}",
            "histogram_quantile(0.95, sum by (le, uri) "
                + "(rate(http_server_requests_seconds_bucket{application=\"alerts\"}[$__rate_interval])))");
  }

  private static Panel matchesByHowTheyEnded() {
    return Panel.stack(
            "Matches by how they ended",
            Unit.COUNT,
            "All matches of the ledger. Failed ones could not be told by any destination: "
                + "look at Messages in the console.")
        .query("{{state}}", "sum by (state) (wirewatch_alert_ledger_entries)");
  }
}

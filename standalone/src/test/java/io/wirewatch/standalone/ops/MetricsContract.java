package io.wirewatch.standalone.ops;

import static io.wirewatch.standalone.ops.Metric.counter;
import static io.wirewatch.standalone.ops.Metric.gauge;
import static io.wirewatch.standalone.ops.Metric.histogram;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.standalone.ops.Metric.Configured;
import io.wirewatch.standalone.ops.Metric.Values;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The metrics that dashboards, alert rules and other people's rules may rely on. Labels are bounded
 * sets; a feed's id stands only on gauges.
 */
public final class MetricsContract {
  private static final Values ID = new Configured("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");
  private static final Values TEXT = new Configured("[A-Za-z0-9][\\w.+ -]{0,40}");
  private static final Values ROUTE = new Configured("/[\\w/{}.-]*|other");
  private static final Values STATUS = new Configured("[1-5]\\d\\d");
  private static final Values REASON =
      new Configured(
          String.join("|", Stream.of(FailureReason.values()).map(FailureReason::code).toList()));
  private static final String[] DESTINATIONS = {"mail", "webhook", "slack", "stream"};

  private MetricsContract() {}

  /** All of them. */
  public static List<Metric> all() {
    return Stream.of(ingest(), pushes(), enrich(), alerts(), everywhere())
        .flatMap(List::stream)
        .toList();
  }

  /** The metric that a name in a query or a sample belongs to. */
  public static Optional<Metric> of(String name) {
    String whole = name.replaceAll("_(bucket|count|sum|max)$", "");
    return all().stream()
        .filter(
            one ->
                one.name().equals(name)
                    || (one.kind() == Metric.Kind.HISTOGRAM && one.name().equals(whole)))
        .findFirst();
  }

  private static List<Metric> ingest() {
    return List.of(
        counter("wirewatch_feed_polls_total")
            .by(
                "outcome",
                "ok",
                "not_modified",
                "http_error",
                "timeout",
                "dns",
                "tls",
                "parse_error",
                "too_large",
                "blocked"),
        histogram("wirewatch_feed_poll_duration_seconds"),
        counter("wirewatch_feed_items_total")
            .by("result", "new", "duplicate", "updated", "held", "released", "too_old", "invalid"),
        counter("wirewatch_feed_response_bytes_total"),
        gauge("wirewatch_feed_last_success_timestamp_seconds").by("feed", ID),
        gauge("wirewatch_feed_consecutive_failures").by("feed", ID),
        gauge("wirewatch_feeds").by("state", "active", "backing_off", "paused"),
        gauge("wirewatch_feed_states").by("state", ID),
        gauge("wirewatch_feed_schedule_lag_seconds"),
        histogram("wirewatch_feed_schedule_lateness_seconds"),
        counter("wirewatch_feed_pages_total").by("outcome", ID));
  }

  private static List<Metric> pushes() {
    return List.of(
        counter("wirewatch_websub_pushes_total").by("result", ID).notYet(),
        gauge("wirewatch_websub_subscriptions").by("state", "running", "waiting").notYet(),
        gauge("wirewatch_websub_hubs").by("trust", "trusted", "not_trusted").notYet(),
        gauge("wirewatch_websub_score_lowest").notYet());
  }

  private static List<Metric> enrich() {
    return List.of(
        counter("wirewatch_enrich_articles_total")
            .by("outcome", "tagged", "untagged", "other_language", "failed"),
        counter("wirewatch_enrich_tags_total").by("topic", ID),
        counter("wirewatch_enrich_unchanged_total"),
        histogram("wirewatch_enrich_step_duration_seconds")
            .by("step", "decode", "tag", "fingerprint", "group", "encode"),
        histogram("wirewatch_pipeline_latency_seconds")
            .by(
                "stage",
                "published_to_fetched",
                "fetched_to_enriched",
                "enriched_to_matched",
                "matched_to_told",
                "end_to_end"),
        counter("wirewatch_dlq_records_total")
            .by("stage", "ingest", "enrich", "alerts")
            .by("reason", REASON));
  }

  private static List<Metric> alerts() {
    return List.of(
        gauge("wirewatch_alert_rules").by("state", "on", "paused", "broken", "draft"),
        counter("wirewatch_alert_matches_total"),
        counter("wirewatch_alert_rules_autopaused_total").notYet(),
        counter("wirewatch_alert_deliveries_total")
            .by(
                "destination",
                Stream.concat(Stream.of("none"), destinations()).toArray(String[]::new))
            .by(
                "outcome",
                "sent",
                "failed",
                "retried",
                "suppressed_quiet",
                "suppressed_paused",
                "suppressed_limit",
                "suppressed_duplicate"),
        histogram("wirewatch_alert_delivery_duration_seconds").by("destination", DESTINATIONS),
        gauge("wirewatch_alert_oldest_pending_seconds").by("destination", DESTINATIONS),
        gauge("wirewatch_alert_ledger_entries")
            .by("state", "told", "folded", "held", "suppressed", "failed"),
        gauge("wirewatch_alert_ledger_difference"),
        counter("wirewatch_alert_feedback_total")
            .by("verdict", "relevant", "not_relevant")
            .notYet(),
        histogram("wirewatch_rule_eval_duration_seconds"),
        gauge("wirewatch_digest_last_success_timestamp_seconds").by("digest", ID).notYet(),
        gauge("wirewatch_canary_last_seen_timestamp_seconds"));
  }

  private static Stream<String> destinations() {
    return Stream.of(DESTINATIONS);
  }

  private static List<Metric> everywhere() {
    return List.of(
        gauge("wirewatch_build_info").by("version", TEXT).by("revision", TEXT).by("java", TEXT),
        histogram("http_server_requests_seconds")
            .by("method", "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "other")
            .by("uri", ROUTE)
            .by("status", STATUS)
            .notYet());
  }
}

package io.wirewatch.standalone.ops;

import java.util.List;

/** Which feeds are broken, slow, silent or noisy? */
final class IngestBoard {
  private IngestBoard() {}

  static Board board() {
    return new Board(
        "ingest",
        "Wirewatch: Ingest",
        "Which feeds are broken, slow, silent or noisy?",
        List.of(
            pollsPerMinuteByOutcome(),
            pollSuccess(),
            pollsAnsweredNotModified(),
            pollDurationP50P95P99(),
            itemsPerMinuteByResult(),
            publishedToFetchedDelayP50P95(),
            stalestFeedsTop20(),
            longestFailingStreaksTop20(),
            schedulerLateness(),
            bytesFetched(),
            kafkaSendsAndSendErrors(),
            producerRequestLatencyWorst(),
            pagesAndPushesByWhatBecameOfThem(),
            push()));
  }

  private static Panel pollsPerMinuteByOutcome() {
    return Panel.stack(
            "Polls per minute by outcome",
            Unit.PER_MINUTE,
            "Requests to feeds by what came of them. A colour that grows names the "
                + "trouble: dns and tls are mostly ours, http_error the outlets.")
        .query(
            "{{outcome}}",
            "60 * sum by (outcome) (rate(wirewatch_feed_polls_total[$__rate_interval]))");
  }

  private static Panel pollSuccess() {
    return Panel.stat(
            "Poll success",
            Unit.SHARE,
            "Polls that gave an answer we can read. Under 80 of 100: see Polls per minute "
                + "by outcome.")
        .query(
            "success",
            "sum(rate(wirewatch_feed_polls_total{outcome=~\"ok|not_modified\"}[$__rate_interval])) "
                + "/ sum(rate(wirewatch_feed_polls_total[$__rate_interval]))")
        .wide(6);
  }

  private static Panel pollsAnsweredNotModified() {
    return Panel.stat(
            "Polls answered 'not modified'",
            Unit.SHARE,
            "How often an outlet spares us the document. Falling to zero: conditional "
                + "requests no longer work, and outlets pay for it.")
        .query(
            "not modified",
            "sum(rate(wirewatch_feed_polls_total{outcome=\"not_modified\"}[$__rate_interval])) "
                + "/ "
                + "sum(rate(wirewatch_feed_polls_total{outcome=~\"ok|not_modified\"}[$__rate_interval]))")
        .wide(6);
  }

  private static Panel pollDurationP50P95P99() {
    return Panel.lines(
            "Poll duration p50 / p95 / p99",
            Unit.SECONDS,
            "From request to judgement. A rising p99 alone is a slow outlet; all three "
                + "rising is our network or CPU.")
        .percentiles(
            "histogram_quantile(%s, sum by (le) "
                + "(rate(wirewatch_feed_poll_duration_seconds_bucket[$__rate_interval])))",
            "50", "95", "99");
  }

  private static Panel itemsPerMinuteByResult() {
    return Panel.stack(
            "Items per minute by result",
            Unit.PER_MINUTE,
            "Items of feeds by what they turned out to be. Much new at once from one feed "
                + "is held back for an editor; invalid ones are in the rejections.")
        .query(
            "{{result}}",
            "60 * sum by (result) (rate(wirewatch_feed_items_total[$__rate_interval]))");
  }

  private static Panel publishedToFetchedDelayP50P95() {
    return Panel.lines(
            "Published-to-fetched delay p50 / p95",
            Unit.SECONDS,
            "How old articles are when we first see them, by the outlet’s own clock. "
                + "Rising: feeds are polled too rarely or outlets publish late. Empty when no "
                + "dated article was new.")
        .percentiles(
            "histogram_quantile(%s, sum by (le) "
                + "(rate(wirewatch_pipeline_latency_seconds_bucket{stage=\"published_to_fetched\"}[$__rate_interval])))",
            "50", "95");
  }

  private static Panel stalestFeedsTop20() {
    return Panel.table(
            "Stalest feeds (top 20)",
            Unit.SECONDS,
            "Time since each feed last gave a readable answer. Over six hours: open the "
                + "feed in the console, Sources, and read its sentence.")
        .query("{{feed}}", "topk(20, time() - wirewatch_feed_last_success_timestamp_seconds)")
        .redAbove("WirewatchFeedStale", 21600);
  }

  private static Panel longestFailingStreaksTop20() {
    return Panel.table(
            "Longest failing streaks (top 20)",
            Unit.COUNT,
            "Feeds that fail again and again. A gone feed should be paused or given its "
                + "new address. Empty when healthy.")
        .query("{{feed}}", "topk(20, wirewatch_feed_consecutive_failures > 0)");
  }

  private static Panel schedulerLateness() {
    return Panel.lines(
            "Scheduler lateness",
            Unit.SECONDS,
            "How long the most overdue feed has been due, and how late 95 of 100 are "
                + "asked. Steadily rising: too few workers for so many slow feeds.")
        .query("worst now", "max(wirewatch_feed_schedule_lag_seconds)")
        .query(
            "p95",
            "histogram_quantile(0.95, sum by (le) "
                + "(rate(wirewatch_feed_schedule_lateness_seconds_bucket[$__rate_interval])))");
  }

  private static Panel bytesFetched() {
    return Panel.lines(
            "Bytes fetched",
            Unit.BYTES_PER_SECOND,
            "Feeds as decompressed. A jump without new articles: an outlet stopped "
                + "honouring conditional requests.")
        .query("bytes", "sum(rate(wirewatch_feed_response_bytes_total[$__rate_interval]))");
  }

  private static Panel kafkaSendsAndSendErrors() {
    return Panel.lines(
            "Kafka sends and send errors",
            Unit.PER_SECOND,
            "What ingest writes, by channel. Any error: the brokers refuse or do not "
                + "answer; ingest waits and loses nothing.")
        .query(
            "{{topic}}",
            "sum by (topic) "
                + "(rate(kafka_producer_topic_record_send_total{application=\"ingest\"}[$__rate_interval]))")
        .query(
            "errors {{topic}}",
            "sum by (topic) "
                + "(rate(kafka_producer_topic_record_error_total{application=\"ingest\"}[$__rate_interval]))")
        .redAbove("WirewatchProducerErrors", 0);
  }

  private static Panel producerRequestLatencyWorst() {
    return Panel.lines(
            "Producer request latency, worst",
            Unit.MILLISECONDS,
            "Slowest answer of a broker to ingest’s producers. Over a second for long: "
                + "disks or network of the brokers. Empty when nothing was written for a while.")
        .query(
            "{{client_id}}",
            "max by (client_id) (kafka_producer_request_latency_max{application=\"ingest\"})");
  }

  private static Panel pagesAndPushesByWhatBecameOfThem() {
    return Panel.lines(
            "Pages and pushes by what became of them",
            Unit.PER_MINUTE,
            "Pages of articles read for their full text, and pushes of hubs. Many refused: "
                + "the site or the hub changed its mind. Empty when neither is switched on.")
        .query(
            "page {{outcome}}",
            "60 * sum by (outcome) (rate(wirewatch_feed_pages_total[$__rate_interval]))")
        .query(
            "push {{result}}",
            "60 * sum by (result) (rate(wirewatch_websub_pushes_total[$__rate_interval]))");
  }

  private static Panel push() {
    return Panel.lines(
            "Push: subscriptions, hubs, lowest score",
            Unit.NUMBER,
            "Subscriptions by state, hubs by trust, and the score of the least believed. A "
                + "low score: that hub announces what the feed does not hold. Empty when push is "
                + "off.")
        .query("subscriptions {{state}}", "sum by (state) (wirewatch_websub_subscriptions)")
        .query("hubs {{trust}}", "sum by (trust) (wirewatch_websub_hubs)")
        .query("lowest score", "min(wirewatch_websub_score_lowest)");
  }
}

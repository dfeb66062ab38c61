package io.wirewatch.standalone.ops;

import java.util.List;

/** Is the topology running, keeping up and losing nothing? */
final class EnrichBoard {
  private EnrichBoard() {}

  static Board board() {
    return new Board(
        "enrich",
        "Wirewatch: Enrichment",
        "Is the topology running, keeping up and losing nothing?",
        List.of(
            streamsState(),
            threads(),
            recordsLeftToRestore(),
            recordsInByTopic(),
            recordsOutByTopic(),
            clientSideLagByTopic(),
            threadTime(),
            commitLatencyWorst(),
            recordAgeAtTheSinksWorst(),
            droppedRecords(),
            enrichmentStepTimeP95(),
            shareOfArticlesWithNoTopic(),
            rebalances(),
            stateStoreSize()));
  }

  private static Panel streamsState() {
    return Panel.of(
            Panel.Kind.STREAMS_STATE,
            "Streams state",
            Unit.NONE,
            "What Kafka Streams says of itself. Not running for five minutes: "
                + "docs/runbooks/WirewatchStreamsNotRunning.md.")
        .query("{{application}}", "max by (application) (kafka_stream_client_state)")
        .wide(8);
  }

  private static Panel threads() {
    return Panel.stat(
            "Stream threads alive / failed",
            Unit.COUNT,
            "Threads at work and threads that died. A dead one is replaced; more than one "
                + "an hour is a poisoned record or a fault.")
        .query("alive", "sum by (application) (kafka_stream_alive_stream_threads)")
        .query("failed", "sum by (application) (kafka_stream_failed_stream_threads_total)")
        .wide(8);
  }

  private static Panel recordsLeftToRestore() {
    return Panel.stat(
            "Records left to restore",
            Unit.COUNT,
            "What a restarted instance still reads before it works. Falling is fine; "
                + "standing still is not. Empty when nothing is being restored.")
        .query("to restore", "sum(kafka_stream_task_restore_remaining_records_total)")
        .wide(8);
  }

  private static Panel recordsInByTopic() {
    return Panel.lines(
            "Records in, by topic",
            Unit.PER_SECOND,
            "What the topology reads, and which revisions it knew already and did not "
                + "publish again. Zero while ingest sends: see Streams state.")
        .query(
            "{{topic}}",
            "sum by (topic) "
                + "(rate(kafka_stream_topic_records_consumed_total[$__rate_interval]))")
        .query("known already", "sum(rate(wirewatch_enrich_unchanged_total[$__rate_interval]))");
  }

  private static Panel recordsOutByTopic() {
    return Panel.lines(
            "Records out, by topic",
            Unit.PER_SECOND,
            "What the topology writes. Less out than in for long: compare with known "
                + "already, then with Dropped records.")
        .query(
            "{{topic}}",
            "sum by (topic) "
                + "(rate(kafka_stream_topic_records_produced_total[$__rate_interval]))");
  }

  private static Panel clientSideLagByTopic() {
    return Panel.lines(
            "Client-side lag by topic",
            Unit.COUNT,
            "Records that wait, as the client sees it; the board Kafka has the brokers’ "
                + "view, which also holds when the client hangs.")
        .query(
            "{{topic}}",
            "sum by (topic) "
                + "(kafka_consumer_fetch_manager_records_lag{application=\"enrich\"})")
        .redAbove("WirewatchConsumerLagGrowing", 500);
  }

  private static Panel threadTime() {
    return Panel.stack(
            "Where thread time goes: process / poll / commit",
            Unit.SHARE,
            "Shares of the busiest thread’s time. Processing near one: CPU is the limit; "
                + "commit near one: the brokers are.")
        .query("process", "max(kafka_stream_thread_process_ratio)")
        .query("poll", "max(kafka_stream_thread_poll_ratio)")
        .query("commit", "max(kafka_stream_thread_commit_ratio)");
  }

  private static Panel commitLatencyWorst() {
    return Panel.lines(
            "Commit latency, worst",
            Unit.MILLISECONDS,
            "Slowest commit of a transaction. Over a few seconds: brokers are slow or "
                + "away. Empty when nothing was committed for a while.")
        .query("{{application}}", "max by (application) (kafka_stream_thread_commit_latency_max)");
  }

  private static Panel recordAgeAtTheSinksWorst() {
    return Panel.lines(
            "Record age at the sinks, worst",
            Unit.SECONDS,
            "How old a record is when it leaves the topology. Rising with steady input: "
                + "enrichment falls behind. Empty when nothing passed for a while.")
        .query(
            "{{processor_node_id}}",
            "max by (processor_node_id) "
                + "(kafka_stream_processor_node_record_e2e_latency_max{processor_node_id=~\".*SINK.*|to-.*\"}) "
                + "/ 1000");
  }

  private static Panel droppedRecords() {
    return Panel.lines(
            "Dropped records",
            Unit.COUNT,
            "Records that Streams skipped inside the topology: each is an article that was "
                + "not enriched. Must be zero.")
        .query(
            "{{application}}",
            "sum by (application) (increase(kafka_stream_task_dropped_records_total[15m]))")
        .redAbove("WirewatchRecordsDropped", 0);
  }

  private static Panel enrichmentStepTimeP95() {
    return Panel.lines(
            "Enrichment step time, p95",
            Unit.SECONDS,
            "Where an article’s time goes. A step that jumps after a change of the "
                + "taxonomy: an expensive rule.")
        .query(
            "{{step}}",
            "histogram_quantile(0.95, sum by (le, step) "
                + "(rate(wirewatch_enrich_step_duration_seconds_bucket[$__rate_interval])))");
  }

  private static Panel shareOfArticlesWithNoTopic() {
    return Panel.lines(
            "Share of articles with no topic",
            Unit.SHARE,
            "Most news is not of the beat, so this is high and steady; a step up or down "
                + "means that the taxonomy or the feeds changed.")
        .query(
            "untagged",
            "sum(rate(wirewatch_enrich_articles_total{outcome=\"untagged\"}[$__rate_interval])) "
                + "/ sum(rate(wirewatch_enrich_articles_total[$__rate_interval]))");
  }

  private static Panel rebalances() {
    return Panel.lines(
            "Rebalances",
            Unit.COUNT,
            "How often partitions were dealt anew. Many without a deployment: an instance "
                + "is too slow to poll or keeps dying.")
        .query(
            "{{client_id}}",
            "sum by (client_id) "
                + "(increase(kafka_consumer_coordinator_rebalance_total{application=\"enrich\"}[15m]))");
  }

  private static Panel stateStoreSize() {
    return Panel.lines(
            "State store size",
            Unit.BYTES,
            "What stories and known articles take on disk. Steady growth over weeks: see "
                + "the retention of stories. Empty when stores are kept in memory.")
        .query(
            "{{rocksdb_state_id}}",
            "sum by (rocksdb_state_id) (kafka_stream_state_total_sst_files_size)");
  }
}

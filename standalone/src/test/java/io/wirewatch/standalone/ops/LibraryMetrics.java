package io.wirewatch.standalone.ops;

import java.util.List;

/**
 * Names of metrics that are not ours and that boards and rules use, as Micrometer and
 * kafka_exporter spell them. Those of a client appear once it has done what they measure.
 */
public final class LibraryMetrics {
  private static final List<String> USED =
      List.of(
          "jvm_gc_live_data_size_bytes",
          "jvm_gc_max_data_size_bytes",
          "jvm_gc_memory_allocated_bytes_total",
          "jvm_gc_pause_seconds_sum",
          "jvm_memory_max_bytes",
          "jvm_memory_used_bytes",
          "jvm_threads_states_threads",
          "kafka_brokers",
          "kafka_consumer_coordinator_rebalance_total",
          "kafka_consumer_fetch_manager_records_lag",
          "kafka_consumergroup_current_offset",
          "kafka_consumergroup_lag",
          "kafka_producer_request_latency_max",
          "kafka_producer_topic_record_error_total",
          "kafka_producer_topic_record_send_total",
          "kafka_stream_alive_stream_threads",
          "kafka_stream_client_state",
          "kafka_stream_failed_stream_threads_total",
          "kafka_stream_processor_node_record_e2e_latency_max",
          "kafka_stream_state_total_sst_files_size",
          "kafka_stream_task_dropped_records_total",
          "kafka_stream_task_restore_remaining_records_total",
          "kafka_stream_thread_commit_latency_max",
          "kafka_stream_thread_commit_ratio",
          "kafka_stream_thread_poll_ratio",
          "kafka_stream_thread_process_ratio",
          "kafka_stream_topic_records_consumed_total",
          "kafka_stream_topic_records_produced_total",
          "kafka_topic_partition_current_offset",
          "kafka_topic_partition_leader_is_preferred",
          "kafka_topic_partition_oldest_offset",
          "kafka_topic_partition_under_replicated_partition",
          "logback_events_total",
          "process_cpu_usage",
          "process_files_max_files",
          "process_files_open_files",
          "system_cpu_usage");

  private LibraryMetrics() {}

  /** All names. */
  public static List<String> all() {
    return USED;
  }

  static boolean knows(String name) {
    return USED.contains(name) || MetricsContract.of(name).isPresent();
  }
}

package io.wirewatch.standalone.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What our one broker is told: a single node, everything kept once, few internal partitions for a
 * quick start, memory and disk bounded for a machine that also does the rest of the work.
 */
final class BrokerSettings {
  static final String LISTENER = "BROKER";
  static final String CONTROLLER = "CONTROLLER";
  static final int NODE_ID = 1;

  private static final Duration KEPT = Duration.ofDays(60);

  private BrokerSettings() {}

  static Map<String, String> of(Path logs, int brokerPort, int controllerPort) {
    Map<String, String> settings = new HashMap<>(node(logs, brokerPort, controllerPort));
    settings.putAll(channels());
    settings.putAll(quickStart());
    settings.putAll(smallFootprint());
    return settings;
  }

  private static Map<String, String> node(Path logs, int brokerPort, int controllerPort) {
    String address = LISTENER + "://127.0.0.1:" + brokerPort;
    String controllerAddress = "127.0.0.1:" + controllerPort;
    return Map.of(
        "process.roles",
        "broker,controller",
        "node.id",
        String.valueOf(NODE_ID),
        "listeners",
        address + "," + CONTROLLER + "://" + controllerAddress,
        "advertised.listeners",
        address,
        "listener.security.protocol.map",
        LISTENER + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
        "inter.broker.listener.name",
        LISTENER,
        "controller.listener.names",
        CONTROLLER,
        "controller.quorum.voters",
        NODE_ID + "@" + controllerAddress,
        "log.dirs",
        logs.toString(),
        "auto.create.topics.enable",
        "false");
  }

  /** Committed offsets outlive any retention, so a machine switched off over a holiday resumes. */
  private static Map<String, String> channels() {
    return Map.ofEntries(
        Map.entry("offsets.topic.num.partitions", "3"),
        Map.entry("offsets.topic.replication.factor", "1"),
        Map.entry("offsets.retention.minutes", String.valueOf(KEPT.toMinutes())),
        Map.entry("transaction.state.log.num.partitions", "3"),
        // A transaction whose writer died holds back every reader until it is seen to be over time.
        Map.entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"),
        Map.entry("transaction.state.log.replication.factor", "1"),
        Map.entry("transaction.state.log.min.isr", "1"),
        // Sixty days would be right; the broker's setting is a 32-bit number of milliseconds, so
        // 24.8 days.
        Map.entry("transactional.id.expiration.ms", String.valueOf(Integer.MAX_VALUE)),
        Map.entry("producer.id.expiration.ms", String.valueOf(Integer.MAX_VALUE)),
        Map.entry("share.coordinator.state.topic.num.partitions", "1"),
        Map.entry("share.coordinator.state.topic.replication.factor", "1"),
        Map.entry("share.coordinator.state.topic.min.isr", "1"),
        // A clock set back must not make the broker refuse what was stamped before.
        Map.entry("log.message.timestamp.after.max.ms", String.valueOf(Long.MAX_VALUE)),
        Map.entry("default.replication.factor", "1"),
        Map.entry("min.insync.replicas", "1"));
  }

  /**
   * After a kill the controller takes the dead broker for alive until its session ends, and refuses
   * the new one that long: with the default of 9 s that was 8 s of a restart. Shorter sessions
   * would end while a starved machine merely stalls. (Few partitions of the internal channels save
   * about a CPU second of each start; switching off JMX or the log cleaner's threads saved
   * nothing.)
   */
  private static Map<String, String> quickStart() {
    return Map.of(
        "broker.session.timeout.ms", "3000",
        "broker.heartbeat.interval.ms", "500",
        "group.initial.rebalance.delay.ms", "0",
        "num.recovery.threads.per.data.dir", "2");
  }

  private static Map<String, String> smallFootprint() {
    return Map.of(
        "num.network.threads", "1",
        "num.io.threads", "3",
        "background.threads", "2",
        "log.cleaner.dedupe.buffer.size", String.valueOf(8 << 20),
        "log.segment.bytes", String.valueOf(64 << 20),
        "log.retention.bytes", String.valueOf(1L << 30),
        "metadata.log.segment.bytes", String.valueOf(16 << 20),
        "metadata.max.retention.bytes", String.valueOf(32 << 20),
        "metadata.max.idle.interval.ms", "5000");
  }
}

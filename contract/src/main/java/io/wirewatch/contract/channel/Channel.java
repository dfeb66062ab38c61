package io.wirewatch.contract.channel;

import io.wirewatch.contract.Check;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;

/**
 * One Kafka topic of ours and all that is agreed about it. Keys are always texts in UTF-8.
 *
 * @param name {@code wirewatch.<dataset>[.<kind>].v<major>}
 * @param key what the key holds, in words
 * @param type what the value is
 * @param serde turns values into bytes and back
 * @param partitions how many; part of the contract, since keys are spread by it
 * @param retention how long records, or on a compacted channel removals, are kept
 * @param cleanup what happens to old records
 * @param <V> type of the value
 */
public record Channel<V>(
    String name,
    String key,
    Class<V> type,
    Serde<V> serde,
    int partitions,
    Duration retention,
    Cleanup cleanup) {

  /** Largest record of any channel, in bytes; a guard before the producer's own limit. */
  public static final int MAX_RECORD_BYTES = 900_000;

  public Channel {
    Check.require(name.matches("wirewatch(\\.[a-z]+)+\\.v\\d+"), "not a channel name: " + name);
    Check.require(partitions > 0, name + " has no partitions");
    Check.require(!retention.isNegative() && !retention.isZero(), name + " keeps nothing");
  }

  /** Kafka's settings of the topic. */
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("cleanup.policy", cleanup.policy());
    String kept = Long.toString(retention.toMillis());
    settings.put(cleanup == Cleanup.COMPACT ? "delete.retention.ms" : "retention.ms", kept);
    settings.put("max.message.bytes", "1048588");
    // A broker whose clock was set back must not refuse our records as coming from the future.
    settings.put("message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
    return settings;
  }
}

package io.wirewatch.contract.compatibility;

import io.wirewatch.contract.catalogue.Audience;
import io.wirewatch.contract.catalogue.HeaderField;
import io.wirewatch.contract.catalogue.Promise;
import io.wirewatch.contract.channel.Channel;
import io.wirewatch.contract.channel.Cleanup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a release promised of one channel, as it is kept in {@code channels.json}.
 *
 * @param name of Kafka's topic
 * @param shortName as people say it
 * @param headers name of each, and whether each record has it
 */
record ChannelTerms(
    String name,
    String shortName,
    Audience audience,
    String key,
    int partitions,
    Duration retention,
    Cleanup cleanup,
    List<String> events,
    Map<String, Boolean> headers,
    Optional<String> schema) {

  static ChannelTerms of(Promise promise) {
    Channel<?> channel = promise.channel();
    Map<String, Boolean> headers = new TreeMap<>();
    for (HeaderField field : promise.headers()) {
      headers.put(field.name(), field.always());
    }
    return new ChannelTerms(
        channel.name(),
        promise.shortName(),
        promise.audience(),
        channel.key(),
        channel.partitions(),
        channel.retention(),
        channel.cleanup(),
        promise.events(),
        headers,
        promise.schema());
  }
}

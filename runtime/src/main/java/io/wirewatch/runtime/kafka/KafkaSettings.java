package io.wirewatch.runtime.kafka;

import io.wirewatch.runtime.settings.Default;
import io.wirewatch.runtime.settings.Doc;
import io.wirewatch.runtime.settings.Secret;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The {@code kafka} section: where the brokers are and how to sign in. */
public record KafkaSettings(
    @Doc("Brokers to ask first, as host:port, separated by commas.") @Default("127.0.0.1:9092")
        String bootstrapServers,
    @Doc("Copies of every channel Wirewatch creates: 1 on a single broker, 3 in a cluster.")
        @Default("1")
        int replicationFactor,
    @Doc("How long a record is offered to Kafka before sending counts as failed.") @Default("2m")
        Duration deliveryTimeout,
    @Doc(
            "A name for this instance that survives restarts, such as the pod's; a restart within 30 s then moves no"
                + " work to other instances.")
        Optional<String> instance,
    @Doc("Properties handed to every Kafka client as they are, for sign-in and encryption.")
        Map<String, Secret> properties) {

  private static final Pattern SERVERS =
      Pattern.compile("[^,:\\s/]+:\\d{1,5}(,[^,:\\s/]+:\\d{1,5})*|\\[[0-9a-fA-F:.]+]:\\d{1,5}.*");

  /** Our promises rest on these; a setting must not weaken them. */
  private static final Set<String> FIXED =
      Set.of(
          "bootstrap.servers",
          "acks",
          "enable.idempotence",
          "transactional.id",
          "isolation.level",
          "enable.auto.commit",
          "auto.offset.reset",
          "group.id",
          "client.id",
          "key.serializer",
          "value.serializer",
          "key.deserializer",
          "value.deserializer",
          "delivery.timeout.ms");

  public KafkaSettings {
    properties = Map.copyOf(properties);
    if (!SERVERS.matcher(bootstrapServers).matches()) {
      throw new IllegalArgumentException(
          "bootstrapServers must be host:port, separated by commas, but is \""
              + bootstrapServers
              + "\"");
    }
    if (replicationFactor < 1 || replicationFactor > 9) {
      throw new IllegalArgumentException(
          "replicationFactor must be 1 to 9, but is " + replicationFactor);
    }
    if (deliveryTimeout.compareTo(Duration.ofSeconds(2)) < 0
        || deliveryTimeout.compareTo(Duration.ofHours(1)) > 0) {
      throw new IllegalArgumentException("deliveryTimeout must be 2s to 1h");
    }
    properties.keySet().stream()
        .filter(FIXED::contains)
        .findFirst()
        .ifPresent(
            fixed -> {
              throw new IllegalArgumentException(
                  "properties must not hold " + fixed + ": Wirewatch's promises rest on its value");
            });
  }

  /** One broker without sign-in and with quick failures, as tests and the embedded broker want. */
  public static KafkaSettings local(String bootstrapServers) {
    return new KafkaSettings(
        bootstrapServers, 1, Duration.ofSeconds(20), Optional.empty(), Map.of());
  }
}

package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class StreamsSettingsTest {
  private static final EnrichSettings SETTINGS =
      new EnrichSettings(
          Path.of("config/taxonomy"), 2, 3, Duration.ofMillis(50), Path.of("data/enrich"));

  @Test
  void takesServersAndSignInFromTheClients() {
    assertThat(properties(1)).containsEntry("bootstrap.servers", "127.0.0.1:9092");
    assertThat(properties(1)).containsEntry("sasl.mechanism", "PLAIN");
  }

  @Test
  void takesThreadsAndCommitIntervalFromTheOperator() {
    assertThat(properties(1)).containsEntry("num.stream.threads", 3);
    assertThat(properties(1)).containsEntry("commit.interval.ms", 50L);
  }

  @Test
  void letsNobodyOverrideWhatPromisesRestOn() {
    Properties clients = clients();
    clients.put("processing.guarantee", "at_least_once");
    clients.put("application.id", "another");

    Properties properties = StreamsSettings.of(SETTINGS, clients, 1, Duration.ofSeconds(20));

    assertThat(properties).containsEntry("processing.guarantee", "exactly_once_v2");
    assertThat(properties).containsEntry("application.id", "wirewatch-enrich");
  }

  @Test
  void keepsItsIdentityOverRestarts() {
    assertThat(properties(1)).containsEntry("client.id", "wirewatch-enrich-2");
    assertThat(consumer()).containsEntry("group.instance.id", "wirewatch-enrich-2-1");
    assertThat(consumer()).containsEntry("session.timeout.ms", 30_000);
    assertThat(properties(1)).containsEntry("group.protocol", "classic");
  }

  @Test
  void readsFromTheBeginningWhatItHasNoOffsetOf() {
    assertThat(consumer()).containsEntry("auto.offset.reset", "earliest");
    assertThat(consumer()).containsEntry("isolation.level", "read_committed");
  }

  @Test
  void sendsAtOnceAndCompressed() {
    Map<String, Object> producer = new StreamsConfig(properties(1)).getProducerConfigs("client");

    assertThat(producer).containsEntry("linger.ms", 0).containsEntry("compression.type", "zstd");
    assertThat(producer).containsEntry("delivery.timeout.ms", 20_000);
    assertThat(producer).containsEntry("transaction.timeout.ms", 10_000);
  }

  @Test
  void asksForTwoCopiesInSyncWhereThereAreThree() {
    assertThat(properties(3)).containsEntry("replication.factor", 3);
    assertThat(properties(3)).containsEntry("topic.min.insync.replicas", 2);
    assertThat(properties(1)).containsEntry("topic.min.insync.replicas", 1);
  }

  private static Map<String, Object> consumer() {
    return new StreamsConfig(properties(1)).getMainConsumerConfigs("group", "client", 1);
  }

  private static Properties properties(int replicas) {
    return StreamsSettings.of(SETTINGS, clients(), replicas, Duration.ofSeconds(20));
  }

  private static Properties clients() {
    Properties clients = new Properties();
    clients.put("bootstrap.servers", "127.0.0.1:9092");
    clients.put("sasl.mechanism", "PLAIN");
    return clients;
  }
}

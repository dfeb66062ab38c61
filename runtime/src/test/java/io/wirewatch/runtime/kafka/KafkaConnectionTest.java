package io.wirewatch.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wirewatch.runtime.settings.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;

class KafkaConnectionTest {
  private static final KafkaSettings SIGNED_IN =
      new KafkaSettings(
          "broker1:9092",
          3,
          Duration.ofMinutes(2),
          Optional.of("pod-1"),
          Map.of("security.protocol", new Secret("SASL_SSL"), "linger.ms", new Secret("5")));

  private final ClientProperties properties = new ClientProperties(SIGNED_IN);

  @Test
  void producersWaitForAllReplicasAndSendAtOnceWhateverIsPassedThrough() {
    assertThat(properties.producer("a"))
        .containsEntry("bootstrap.servers", "broker1:9092")
        .containsEntry("security.protocol", "SASL_SSL")
        .containsEntry("client.id", "a")
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", true)
        .containsEntry("linger.ms", 0)
        .containsEntry("compression.type", "zstd")
        .containsEntry("delivery.timeout.ms", 120_000)
        .containsEntry("request.timeout.ms", 30_000)
        .doesNotContainKey("transactional.id");
  }

  @Test
  void transactionsAreGivenUpAfterTenSeconds() {
    assertThat(properties.transactionalProducer("ingest-3"))
        .containsEntry("transactional.id", "ingest-3")
        .containsEntry("client.id", "ingest-3")
        .containsEntry("transaction.timeout.ms", 10_000)
        .containsEntry("acks", "all");
  }

  @Test
  void consumersReadWhatIsCommittedFromTheStartAndCommitNothingThemselves() {
    assertThat(properties.consumer("alerts", "alerts-0"))
        .containsEntry("group.id", "alerts")
        .containsEntry("client.id", "alerts-0")
        .containsEntry("group.instance.id", "pod-1-alerts-0")
        .containsEntry("isolation.level", "read_committed")
        .containsEntry("enable.auto.commit", false)
        .containsEntry("auto.offset.reset", "earliest")
        .containsEntry("allow.auto.create.topics", false);
  }

  @Test
  void clientsAreMadeWithoutABrokerAndTakeTheirMetersAlong() {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    KafkaConnection kafka =
        new KafkaConnection("ingest", KafkaSettings.local("127.0.0.1:1"), meters);

    try (Producer<byte[], byte[]> producer = kafka.producer("p");
        Consumer<byte[], byte[]> consumer = kafka.consumer("g", "c")) {
      assertThat(producer.metrics()).isNotEmpty();
      assertThat(consumer.assignment()).isEmpty();
      assertThat(meters.find("kafka.producer.connection.count").tag("client.id", "p").meter())
          .isNotNull();
      assertThat(meters.find("kafka.consumer.connection.count").tag("client.id", "c").meter())
          .isNotNull();
    }
    kafka.close();

    assertThat(meters.getMeters()).isEmpty();
  }

  @Test
  void saysWhereAndWhyNoBrokerAnswers() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }

    try (KafkaConnection kafka =
        new KafkaConnection(
            "ingest", KafkaSettings.local("127.0.0.1:" + free), new SimpleMeterRegistry())) {
      assertThatThrownBy(() -> kafka.awaitReachable(Duration.ofMillis(200)))
          .isInstanceOf(KafkaUnreachableException.class)
          .hasMessage("No Kafka at 127.0.0.1:%d (refused, 2 tries in 200ms)", free);
      assertThat(kafka.whyUnreachable()).contains("refused");
    }
  }

  @Test
  void tellsAPortThatIsNotKafka() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        KafkaConnection kafka =
            new KafkaConnection(
                "ingest",
                KafkaSettings.local("127.0.0.1:" + silent.getLocalPort()),
                new SimpleMeterRegistry())) {

      assertThat(kafka.whyUnreachable()).contains("connects, but does not answer as Kafka does");
    }
  }

  @Test
  void refusesSettingsThatWeakenAPromise() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new KafkaSettings(
                    "b:1",
                    1,
                    Duration.ofMinutes(2),
                    Optional.empty(),
                    Map.of("acks", new Secret("1"))))
        .withMessageStartingWith("properties must not hold acks");
    assertThatIllegalArgumentException().isThrownBy(() -> KafkaSettings.local("broker1"));
    assertThatIllegalArgumentException().isThrownBy(() -> KafkaSettings.local("http://b:1"));
  }
}

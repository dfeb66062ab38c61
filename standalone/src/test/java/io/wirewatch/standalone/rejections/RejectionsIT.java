package io.wirewatch.standalone.rejections;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wirewatch.contract.channel.ChannelSetup;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.failure.Origin;
import io.wirewatch.contract.failure.Rejection;
import io.wirewatch.contract.failure.RejectionHeaders;
import io.wirewatch.contract.failure.Settlement;
import io.wirewatch.contract.failure.Stage;
import io.wirewatch.runtime.kafka.KafkaConnection;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.kafka.ReadToEnd;
import io.wirewatch.standalone.command.WirewatchCommand;
import io.wirewatch.standalone.kafka.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectionsIT {
  private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");

  @TempDir private Path data;
  private EmbeddedKafka broker;
  private KafkaConnection kafka;
  private RejectionsDesk desk;

  @BeforeEach
  void open() throws InterruptedException {
    broker = EmbeddedKafka.start(data.resolve("kafka"), 0);
    kafka =
        new KafkaConnection(
            "test", KafkaSettings.local(broker.bootstrapServers()), new SimpleMeterRegistry());
    try (Admin admin = kafka.admin()) {
      new ChannelSetup(admin, 1).ensure(Channels.all());
    }
    desk = new RejectionsDesk(kafka, InstantSource.system());
  }

  @AfterEach
  void close() {
    kafka.close();
    broker.close();
  }

  @Test
  void whatIsPutBackStandsOnItsChannelOnceAndIsNoLongerOpen() throws Exception {
    reject("a1", "{broken", Optional.of(new Origin(Channels.ARTICLES.name(), 0, 7)));

    desk.replay(desk.all());

    List<ConsumerRecord<byte[], byte[]>> back = read(Channels.ARTICLES.name());
    assertThat(back).hasSize(1);
    assertThat(back.get(0).key()).asString(UTF_8).isEqualTo("a1");
    assertThat(back.get(0).value()).asString(UTF_8).isEqualTo("{broken");
    assertThat(RejectionHeaders.isReplayed(back.get(0).headers())).isTrue();
    StoredRejection settled = desk.all().get(0);
    assertThat(settled.settled()).map(Settlement::way).contains(Settlement.Way.REPLAYED);
    assertThat(settled.whyNotReplayable())
        .hasValueSatisfying(why -> assertThat(why).contains("already"));
  }

  @Test
  void whatCameFromNoChannelCannotBePutBack() throws Exception {
    reject("feed", "<html>", Optional.empty());

    assertThat(desk.all().get(0).whyNotReplayable())
        .hasValueSatisfying(why -> assertThat(why).contains("asked again by itself"));
  }

  @Test
  void theCommandLineListsDropsAndSaysWhatItDid() throws Exception {
    reject("a1", "{broken", Optional.of(new Origin(Channels.ARTICLES.name(), 0, 7)));
    reject("a2", "{torn", Optional.of(new Origin(Channels.ARTICLES.name(), 0, 8)));
    String torn =
        desk.all().stream()
            .filter(one -> new String(one.rejection().value(), UTF_8).equals("{torn"))
            .findFirst()
            .orElseThrow()
            .id();

    int dropped = run("drop", torn);
    int again = run("drop", torn);
    int unknown = run("drop", "2:99999");
    int nothingNamed = run("replay");
    int rest = run("replay", "--all-open");

    assertThat(List.of(dropped, again, unknown, nothingNamed, rest)).containsExactly(0, 1, 2, 2, 0);
    assertThat(desk.all()).noneMatch(StoredRejection::isOpen);
    assertThat(read(Channels.ARTICLES.name())).hasSize(1);
  }

  private int run(String... args) {
    List<String> all = new ArrayList<>(List.of("rejections"));
    all.addAll(List.of(args));
    all.add("--kafka=" + broker.bootstrapServers());
    all.add("--config=" + Path.of("..", "config", "wirewatch.yaml"));
    return WirewatchCommand.run(all.toArray(String[]::new));
  }

  private void reject(String key, String bytes, Optional<Origin> origin) {
    Rejection rejection =
        new Rejection(
            Stage.DECODE, FailureReason.UNREADABLE, "not JSON", origin, bytes.getBytes(UTF_8), AT);
    RecordHeaders headers = new RecordHeaders();
    RejectionHeaders.write(headers, rejection);
    try (Producer<byte[], byte[]> producer = kafka.producer("test-reject")) {
      var unused =
          producer.send(
              new ProducerRecord<>(
                  Channels.REJECTIONS.name(),
                  null,
                  key.getBytes(UTF_8),
                  rejection.value(),
                  headers));
      producer.flush();
    }
  }

  private List<ConsumerRecord<byte[], byte[]>> read(String channel) {
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    try (Consumer<byte[], byte[]> consumer = kafka.consumer("test-read", "test-read")) {
      ReadToEnd.topic(consumer, channel, found::add);
    }
    return found;
  }
}

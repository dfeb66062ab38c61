package io.wirewatch.bench.stories;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wirewatch.bench.process.JavaProcess;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.channel.ChannelSetup;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.enrich.Main;
import io.wirewatch.runtime.kafka.KafkaConnection;
import io.wirewatch.runtime.kafka.KafkaSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** The enrichment service as a process of its own, to be killed and started again. */
final class KilledEnrichment implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final String INPUT = Channels.ARTICLES.name();
  private static final String OUTPUT = Channels.ENRICHED_ARTICLES.name();
  private static final int ONE_BY_ONE = 60;

  private final KafkaConnection kafka;
  private final Producer<byte[], byte[]> producer;
  private final Consumer<byte[], byte[]> consumer;
  private final Path settings;
  private final Path log;
  private JavaProcess process;

  KilledEnrichment(Path directory, String bootstrapServers) throws Exception {
    this.kafka =
        new KafkaConnection(
            "bench", KafkaSettings.local(bootstrapServers), new SimpleMeterRegistry());
    try (Admin admin = kafka.admin()) {
      new ChannelSetup(admin, 1).ensure(Channels.all());
    }
    this.producer = kafka.producer("bench-comeback");
    this.consumer = kafka.consumer("bench-comeback", "bench-comeback");
    consumer.assign(
        IntStream.range(0, Channels.ENRICHED_ARTICLES.partitions())
            .mapToObj(partition -> new TopicPartition(OUTPUT, partition))
            .toList());
    consumer.seekToBeginning(consumer.assignment());
    this.settings =
        Files.writeString(directory.resolve("wirewatch.yaml"), yaml(directory, bootstrapServers));
    this.log = directory.resolve("enrich.log");
    this.process = started();
  }

  private static String yaml(Path directory, String bootstrapServers) {
    return """
        kafka:
          bootstrap-servers: %s
        management:
          port: 0
        enrich:
          taxonomy: %s
          state-dir: %s
        """
        .formatted(
            bootstrapServers,
            Path.of(System.getProperty("wirewatch.home", "."), "config", "taxonomy"),
            directory.resolve("state"));
  }

  private JavaProcess started() throws IOException {
    return JavaProcess.start(
        Main.class.getName(), log, List.of("-Xmx256m"), List.of("--config=" + settings));
  }

  /** Has it remember so many stories. */
  void fill(InventedEvents events, int stories) throws Exception {
    for (int i = 0; i < stories; i++) {
      var sent = producer.send(record(events.next()));
      if (i < ONE_BY_ONE) {
        sent.get();
      }
    }
    producer.flush();
    await(stories);
  }

  /** Kills it, starts it again and says how long the next article took. */
  Duration killed(InventedEvents events) throws Exception {
    long start = System.nanoTime();
    process.kill();
    process = started();
    producer.send(record(events.next())).get();
    await(1);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void await(int records) {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    int seen = 0;
    while (seen < records) {
      for (ConsumerRecord<byte[], byte[]> unused : consumer.poll(Duration.ofMillis(20))) {
        seen++;
      }
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "only " + seen + " of " + records + " articles came; log: " + log);
      }
    }
  }

  private static ProducerRecord<byte[], byte[]> record(Article article) {
    byte[] value = Channels.ARTICLES.serde().serializer().serialize(INPUT, article);
    return new ProducerRecord<>(
        INPUT, null, article.fetchedAt().toEpochMilli(), article.id().getBytes(UTF_8), value);
  }

  @Override
  public void close() {
    process.close();
    consumer.close();
    producer.close();
  }
}

package io.wirewatch.standalone.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes numbered records to a broker and reads back what it holds. */
record Records(String bootstrapServers) {
  private static final TopicPartition PARTITION = new TopicPartition("kept", 0);

  void createChannel() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1))).all().get();
    }
  }

  /** Returns when every record is acknowledged. */
  void write(int first, int last) throws Exception {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "acks",
            "all",
            "delivery.timeout.ms",
            20_000,
            "linger.ms",
            0,
            "request.timeout.ms",
            10_000);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (int n = first; n <= last; n++) {
        sent.add(producer.send(new ProducerRecord<>(PARTITION.topic(), "n", "record " + n)));
      }
      for (Future<RecordMetadata> record : sent) {
        record.get(30, TimeUnit.SECONDS);
      }
    }
  }

  List<String> read(int count) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "group.id",
            "reader",
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            false);
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(Set.of(PARTITION.topic()));
      List<String> read = new ArrayList<>();
      for (int polls = 0; polls < 60 && read.size() < count; polls++) {
        consumer.poll(Duration.ofMillis(500)).forEach(record -> read.add(record.value()));
      }
      return read;
    }
  }
}

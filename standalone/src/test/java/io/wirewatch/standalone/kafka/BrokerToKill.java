package io.wirewatch.standalone.kafka;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process of its own that holds acknowledged records and waits for its end. */
final class BrokerToKill {
  static final String READY = "ready";

  private BrokerToKill() {}

  public static void main(String[] args) throws Exception {
    EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(args[0]), 0);
    Records records = new Records(kafka.bootstrapServers());
    records.createChannel();
    records.write(1, 100);
    records.read(100);
    System.out.println(READY);
    new CountDownLatch(1).await();
  }
}

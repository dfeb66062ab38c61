package io.wirewatch.bench.hostile;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wirewatch.bench.process.JavaProcess;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.ingest.feeds.FeedsPublisher;
import io.wirewatch.ingest.memory.ChannelReader;
import io.wirewatch.runtime.kafka.KafkaConnection;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.standalone.kafka.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One run: a broker, an ingest in a process of its own, and a crowd to be read. */
final class Siege {
  private static final int FIRST_CONTACT_SECONDS = 240;
  private static final int SETTLE_SECONDS = 30;
  private static final int SAMPLE_SECONDS = 10;
  private static final int BACK_SECONDS = 60;

  private final Path directory;
  private final int sources;
  private final int seconds;
  private final AtomicReference<@Nullable Watch> watch = new AtomicReference<>();

  /**
   * @param seconds of measuring, after every source was asked once
   */
  Siege(Path directory, int sources, int seconds) {
    this.directory = directory;
    this.sources = sources;
    this.seconds = seconds;
  }

  Toll run() throws IOException, InterruptedException {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
        Crowd crowd = new Crowd(sources, this::promised, InstantSource.system());
        Watch ingest = new Watch(ingest(kafka, crowd))) {
      watch.set(ingest);
      ingest.awaitRunning();
      TimeUnit.SECONDS.sleep(5);
      long base = ingest.sockets();
      publish(kafka, crowd.feeds());
      int contact = awaitFirstContact(ingest);
      TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
      crowd.begin();
      List<Long> heap = new ArrayList<>();
      long peak = 0;
      for (int i = 0; i < seconds / SAMPLE_SECONDS; i++) {
        TimeUnit.SECONDS.sleep(SAMPLE_SECONDS);
        heap.add(ingest.heapBytes());
        peak = Math.max(peak, ingest.sockets());
      }
      long[] lateness = crowd.lateness();
      publish(kafka, List.of());
      int back = secondsUntilBack(ingest, base);
      return new Toll(
          sources,
          crowd.hostile(),
          contact,
          lateness,
          heap,
          new Toll.Sockets(base, peak, ingest.sockets(), back),
          crowd.server().log().needlesslyUnconditional().size(),
          crowd.server().log().tooEarly().size(),
          ingest.outcomes(),
          ingest.isRunning());
    }
  }

  private long promised(String source) {
    Watch following = watch.get();
    return following == null ? -1 : following.nextPoll(source);
  }

  private JavaProcess ingest(EmbeddedKafka kafka, Crowd crowd) throws IOException {
    String yaml =
        """
        kafka:
          bootstrap-servers: %s
          delivery-timeout: 20s
        management:
          port: 0
        logging:
          level: warn
        ingest:
          floor: 20s
          ceiling: 60s
          host-gap: 1s
          allowed-addresses: ["%s"]
        """
            .formatted(kafka.bootstrapServers(), String.join("\", \"", crowd.server().allowed()));
    Path settings = Files.writeString(directory.resolve("wirewatch.yaml"), yaml);
    return JavaProcess.startTalking(
        WatchedIngest.class.getName(),
        directory.resolve("ingest.log"),
        List.of("-Xmx256m"),
        List.of("--config=" + settings));
  }

  private static void publish(EmbeddedKafka kafka, List<Feed> feeds) throws InterruptedException {
    try (KafkaConnection connection =
        new KafkaConnection(
            "bench", KafkaSettings.local(kafka.bootstrapServers()), new SimpleMeterRegistry())) {
      new FeedsPublisher(connection, new ChannelReader(connection, () -> false)).publish(feeds);
    }
  }

  private int awaitFirstContact(Watch ingest) throws InterruptedException {
    int waited = 0;
    while (ingest.polledSources() < sources && waited < FIRST_CONTACT_SECONDS) {
      TimeUnit.SECONDS.sleep(1);
      waited++;
    }
    return waited;
  }

  private static int secondsUntilBack(Watch ingest, long base)
      throws IOException, InterruptedException {
    for (int i = 0; i <= BACK_SECONDS; i++) {
      if (ingest.sockets() <= base) {
        return i;
      }
      TimeUnit.SECONDS.sleep(1);
    }
    return -1;
  }
}

package io.wirewatch.bench.enrich;

import io.wirewatch.bench.CpuClock;
import io.wirewatch.contract.channel.Channels;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/**
 * Runs a topology over everything the articles channel holds, with the guarantees of production.
 */
final class TopologyRun {
  /** The channel both sides read. */
  static final String INPUT = Channels.ARTICLES.name();

  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final String bootstrapServers;
  private final Path state;
  private final Duration commit;
  private final int articles;
  private final CpuClock clock = new CpuClock();
  private int runs;

  TopologyRun(String bootstrapServers, Path state, Duration commit, int articles) {
    this.bootstrapServers = bootstrapServers;
    this.state = state;
    this.commit = commit;
    this.articles = articles;
  }

  /** What a topology promises about records that are read again. */
  enum Guarantee {
    EXACTLY_ONCE(StreamsConfig.EXACTLY_ONCE_V2),
    AT_LEAST_ONCE(StreamsConfig.AT_LEAST_ONCE);

    private final String code;

    Guarantee(String code) {
      this.code = code;
    }
  }

  /** Told of each article a topology has finished. */
  final class Meter {
    private final AtomicInteger done = new AtomicInteger();
    private final CountDownLatch all = new CountDownLatch(1);
    private final long[] began = new long[2];
    private final long[] took = new long[2];

    /**
     * Called by one stream thread. The first tenth is warm-up: it finds its partitions, and code
     * that is not compiled yet.
     */
    void tick() {
      int now = done.incrementAndGet();
      if (now == articles / 10) {
        began[0] = clock.nanos();
        began[1] = System.nanoTime();
      } else if (now == articles) {
        took[0] = clock.nanos() - began[0];
        took[1] = System.nanoTime() - began[1];
        all.countDown();
      }
    }

    private Rate rate() {
      double measured = (articles - articles / 10) * 1e9;
      return new Rate(measured / took[0], measured / took[1]);
    }
  }

  /** Articles per CPU-second of the whole process, broker included, and per second. */
  record Rate(double cpu, double wall) {}

  Meter meter() {
    return new Meter();
  }

  /**
   * Runs to the end of the channel.
   *
   * @throws IllegalStateException where it takes longer than five minutes
   */
  Rate run(Topology topology, Meter meter, Guarantee guarantee) throws InterruptedException {
    try (KafkaStreams streams = new KafkaStreams(topology, properties(guarantee))) {
      streams.start();
      if (!meter.all.await(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException(
            "only " + meter.done.get() + " of " + articles + " articles in " + LONGEST);
      }
      return meter.rate();
    }
  }

  private Properties properties(Guarantee guarantee) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench-enrich-" + runs++);
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee.code);
    properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commit.toMillis());
    properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
    properties.put(StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);
    properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
    properties.put("processing.exception.handler.global.enabled", true);
    properties.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
    properties.put(StreamsConfig.producerPrefix("linger.ms"), 0);
    properties.put(StreamsConfig.producerPrefix("compression.type"), "zstd");
    return properties;
  }
}

package io.wirewatch.bench.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wirewatch.bench.process.Scratch;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.channel.ChannelSetup;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.enrich.taxonomy.Taxonomy;
import io.wirewatch.enrich.taxonomy.TaxonomyReader;
import io.wirewatch.runtime.kafka.KafkaConnection;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.standalone.kafka.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The enrichment topology beside one that passes the same bytes through with the same guarantees.
 */
@Command(
    name = "enrich",
    description = "Enrichment beside a topology that passes the same articles through.",
    mixinStandardHelpOptions = true)
public final class EnrichBenchmark implements Callable<Integer> {
  private static final int ONE_BY_ONE = 60;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Option(names = "--quick", description = "Fewer articles and rounds.")
  private boolean quick;

  @Option(names = "--commit", description = "Commit interval in milliseconds (default: 100).")
  private int commit = 100;

  @Option(names = "--seed", description = "Draws other articles.", defaultValue = "20261124")
  private long seed;

  @Override
  public Integer call() throws Exception {
    int articles = quick ? 6_000 : 20_000;
    int rounds = quick ? 3 : 7;
    Taxonomy taxonomy =
        TaxonomyReader.read(
            Path.of(System.getProperty("wirewatch.home", "."), "config", "taxonomy"));
    try (Scratch scratch = new Scratch("bench-enrich");
        EmbeddedKafka broker = EmbeddedKafka.start(scratch.directory().resolve("kafka"), 0);
        Topologies topologies = new Topologies(taxonomy)) {
      publish(broker, new ArticleMix(taxonomy, seed), articles);
      TopologyRun run =
          new TopologyRun(
              broker.bootstrapServers(),
              scratch.directory().resolve("state"),
              Duration.ofMillis(commit),
              articles);
      Sides sides = new Sides(run, topologies);
      sides.compare(rounds);
      report(sides, queryCost(taxonomy, articles / 5, rounds));
    }
    return 0;
  }

  private List<QueryCost.Row> queryCost(Taxonomy taxonomy, int articles, int rounds) {
    ArticleMix mix = new ArticleMix(taxonomy, seed);
    List<Article> some = Stream.generate(mix::next).limit(articles).toList();
    return new QueryCost(some).measure(taxonomy, seed, rounds);
  }

  private void report(Sides sides, List<QueryCost.Row> queries) {
    EnrichReport report = new EnrichReport(spec.commandLine().getOut(), sides, queries);
    if (json) {
      report.json();
    } else {
      report.table(commit);
    }
  }

  private static void publish(EmbeddedKafka broker, ArticleMix mix, int count) throws Exception {
    KafkaSettings settings = KafkaSettings.local(broker.bootstrapServers());
    try (KafkaConnection kafka = new KafkaConnection("bench", settings, new SimpleMeterRegistry());
        Admin admin = kafka.admin();
        Producer<byte[], byte[]> producer = kafka.producer("bench-enrich")) {
      new ChannelSetup(admin, 1).ensure(Channels.all());
      for (int i = 0; i < count; i++) {
        var sent = producer.send(record(mix.next()));
        if (i < ONE_BY_ONE) {
          // A burst at partitions that have no leader yet ends in retries of a minute or more.
          sent.get();
        }
      }
      producer.flush();
    }
  }

  private static ProducerRecord<byte[], byte[]> record(Article article) {
    byte[] value = Channels.ARTICLES.serde().serializer().serialize(TopologyRun.INPUT, article);
    return new ProducerRecord<>(TopologyRun.INPUT, article.id().getBytes(UTF_8), value);
  }
}

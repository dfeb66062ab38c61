package io.wirewatch.enrich.topology;

import io.wirewatch.contract.channel.Channels;
import io.wirewatch.enrich.topology.Outcome.Enriched;
import io.wirewatch.enrich.topology.Outcome.Rejected;
import java.util.Properties;
import java.util.function.LongSupplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * From articles to enriched articles.
 *
 * <p>Names of nodes and of the store are contract: a running instance finds its state by them. The
 * shape is kept in {@code src/test/resources/topology/enrich.txt}.
 */
public final class EnrichTopology {
  /** Also the consumer group and the head of the change log's name. */
  public static final String APPLICATION_ID = "wirewatch-enrich";

  private final Enricher enricher;
  private final ArticleReader reader = new ArticleReader();
  private final EnrichListener listener;
  private final StepTimer timer;
  private final int remembered;

  /**
   * @param taxonomyVersion goes into each enriched article
   * @param listener is told what happens
   * @param nanos measures durations
   */
  public EnrichTopology(
      ArticleTagger tagger, String taxonomyVersion, EnrichListener listener, LongSupplier nanos) {
    this(tagger, taxonomyVersion, listener, nanos, DropUnchanged.MOST);
  }

  EnrichTopology(
      ArticleTagger tagger,
      String taxonomyVersion,
      EnrichListener listener,
      LongSupplier nanos,
      int remembered) {
    this.listener = listener;
    this.timer = new StepTimer(listener, nanos);
    this.enricher = new Enricher(tagger, taxonomyVersion, timer);
    this.remembered = remembered;
  }

  /** The topology, ready to run; each call makes a new one. */
  public Topology build() {
    StreamsBuilder builder = builder();
    builder.stream(Channels.ARTICLES.name(), bytesIn("read-articles"))
        .processValues(() -> new Decode(reader, timer), Named.as("decode"))
        .processValues(DropUnchanged.supplier(listener, remembered), Named.as("drop-unchanged"))
        .mapValues(enricher::enrich, Named.as("tag"))
        .split(Named.as("outcome-"))
        .branch(
            (id, outcome) -> outcome instanceof Enriched,
            Branched.withConsumer(this::writeEnriched, "enriched"))
        .defaultBranch(Branched.withConsumer(this::writeRejections, "rejected"));
    return builder.build();
  }

  private void writeEnriched(KStream<byte[], Outcome> outcomes) {
    outcomes
        .mapValues(Enriched.class::cast, Named.as("take-enriched"))
        .processValues(() -> new WriteEnriched(listener), Named.as("describe-enriched"))
        .to(Channels.ENRICHED_ARTICLES.name(), bytesOut("write-enriched"));
  }

  private void writeRejections(KStream<byte[], Outcome> outcomes) {
    outcomes
        .mapValues(Rejected.class::cast, Named.as("take-rejected"))
        .process(() -> new WriteRejection(listener), Named.as("describe-rejection"))
        .to(Channels.REJECTIONS.name(), bytesOut("write-rejections"));
  }

  /** Made from settings, because only then is an unnamed store or repartition refused. */
  private static StreamsBuilder builder() {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION_ID);
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
    settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    settings.put("processing.exception.handler.global.enabled", true);
    return new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
  }

  /** Bytes, so that a record that cannot be read is a branch and not the end of a thread. */
  private static Consumed<byte[], byte[]> bytesIn(String name) {
    return Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName(name);
  }

  /** Bytes, already written and measured. */
  private static Produced<byte[], byte[]> bytesOut(String name) {
    return Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName(name);
  }
}

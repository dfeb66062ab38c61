package io.wirewatch.enrich.topology;

import io.wirewatch.contract.channel.Channels;
import io.wirewatch.enrich.topology.Grouping.Changed;
import io.wirewatch.enrich.topology.Grouping.Counted;
import io.wirewatch.enrich.topology.Grouping.Placed;
import io.wirewatch.enrich.topology.Grouping.Refused;
import io.wirewatch.enrich.topology.Outcome.Enriched;
import io.wirewatch.enrich.topology.Outcome.Groupable;
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
import org.apache.kafka.streams.kstream.Repartitioned;

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
        .processValues(ChooseWay.supplier(), Named.as("choose-way"))
        .split(Named.as("outcome-"))
        .branch(
            (id, outcome) -> outcome instanceof Enriched,
            Branched.withConsumer(this::writeEnriched, "enriched"))
        .branch(
            (id, outcome) -> outcome instanceof Groupable,
            Branched.withConsumer(this::group, "for-stories"))
        .defaultBranch(Branched.withConsumer(this::writeRejections, "rejected"));
    return builder.build();
  }

  /** One partition, since whether two articles are one story has to be decided in one place. */
  private void group(KStream<byte[], Outcome> outcomes) {
    outcomes
        .mapValues(Groupable.class::cast, Named.as("take-for-stories"))
        .processValues(() -> new CallStories(listener, timer), Named.as("call-stories"))
        .repartition(
            Repartitioned.with(Serdes.ByteArray(), Serdes.ByteArray())
                .withName("stories")
                .withNumberOfPartitions(1))
        .process(GroupIntoStories.supplier(timer), Named.as("group-into-stories"))
        .split(Named.as("grouping-"))
        .branch(
            (id, grouping) -> grouping instanceof Placed,
            Branched.withConsumer(this::writePlaced, "placed"))
        .branch(
            (id, grouping) -> grouping instanceof Changed,
            Branched.withConsumer(EnrichTopology::writeStories, "changed"))
        .branch(
            (id, grouping) -> grouping instanceof Counted,
            Branched.withConsumer(EnrichTopology::writeTrends, "counted"))
        .defaultBranch(Branched.withConsumer(this::writeRefused, "refused"));
  }

  private void writePlaced(KStream<byte[], Grouping> groupings) {
    groupings
        .mapValues(grouping -> ((Placed) grouping).json(), Named.as("take-placed"))
        .to(Channels.ENRICHED_ARTICLES.name(), bytesOut("write-placed"));
  }

  private static void writeStories(KStream<byte[], Grouping> groupings) {
    groupings
        .mapValues(Changed.class::cast, Named.as("take-changed"))
        .process(WriteStory::new, Named.as("describe-story"))
        .to(Channels.STORIES.name(), bytesOut("write-stories"));
  }

  private static void writeTrends(KStream<byte[], Grouping> groupings) {
    groupings
        .mapValues(Counted.class::cast, Named.as("take-counted"))
        .process(WriteTrend::new, Named.as("describe-trend"))
        .to(Channels.TRENDS.name(), bytesOut("write-trends"));
  }

  private void writeRefused(KStream<byte[], Grouping> groupings) {
    groupings
        .mapValues(
            refused -> new Rejected(((Refused) refused).rejection()), Named.as("take-refused"))
        .process(() -> new WriteRejection(listener), Named.as("describe-refusal"))
        .to(Channels.REJECTIONS.name(), bytesOut("write-refused"));
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

package io.wirewatch.bench.enrich;

import io.wirewatch.bench.enrich.Sides.Side;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.enrich.body.PublicNames;
import io.wirewatch.enrich.gazetteer.Gazetteer;
import io.wirewatch.enrich.tagging.Tagger;
import io.wirewatch.enrich.taxonomy.Beat;
import io.wirewatch.enrich.taxonomy.Taxonomy;
import io.wirewatch.enrich.topology.EnrichListener;
import io.wirewatch.enrich.topology.EnrichTopology;
import io.wirewatch.enrich.topology.TimeBudget;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * The topologies that are compared. Taggers serve all rounds, as they serve a running instance for
 * as long as it lives.
 */
final class Topologies implements AutoCloseable {
  private static final Duration ARTICLE_BUDGET = Duration.ofSeconds(1);

  private final Taxonomy taxonomy;
  private final TimeBudget tagging;
  private final TimeBudget withoutNames;
  private final TimeBudget withoutTaxonomy;

  Topologies(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    tagging = bounded(new Tagger(taxonomy, new PublicNames(Gazetteer.shipped())));
    withoutNames = bounded(new Tagger(taxonomy));
    withoutTaxonomy = bounded(new Tagger(empty(taxonomy)));
  }

  private static TimeBudget bounded(Tagger tagger) {
    return new TimeBudget((article, clock) -> tagger.tag(article, clock), ARTICLE_BUDGET);
  }

  private static Taxonomy empty(Taxonomy taxonomy) {
    Beat beat =
        new Beat(taxonomy.beat().scoring(), List.of(), List.of(), List.of(), List.of(), List.of());
    return new Taxonomy(taxonomy.version(), beat, List.of());
  }

  Topology of(Side side, TopologyRun.Meter meter) {
    return switch (side) {
      case PASS_THROUGH, PASS_THROUGH_REPEATING -> passThrough(meter);
      case TAGGING, TAGGING_REPEATING -> enriching(tagging, meter);
      case WITHOUT_NAMES -> enriching(withoutNames, meter);
      case WITHOUT_TAXONOMY -> enriching(withoutTaxonomy, meter);
    };
  }

  private static Topology passThrough(TopologyRun.Meter meter) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(TopologyRun.INPUT, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
        .peek((id, article) -> meter.tick())
        .to(
            Channels.ENRICHED_ARTICLES.name(),
            Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
    return builder.build();
  }

  private Topology enriching(TimeBudget tagger, TopologyRun.Meter meter) {
    EnrichListener counting =
        new EnrichListener() {
          @Override
          public void enriched(EnrichedArticle article) {
            meter.tick();
          }
        };
    return new EnrichTopology(tagger, taxonomy.version(), counting, System::nanoTime).build();
  }

  @Override
  public void close() {
    tagging.close();
    withoutNames.close();
    withoutTaxonomy.close();
  }
}

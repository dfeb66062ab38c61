package io.wirewatch.bench.enrich;

import io.wirewatch.bench.Spread;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.enrich.tagging.Tagger;
import io.wirewatch.enrich.taxonomy.Taxonomy;
import io.wirewatch.enrich.topology.EnrichListener;
import io.wirewatch.enrich.topology.EnrichTopology;
import io.wirewatch.enrich.topology.TimeBudget;
import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/** Both topologies, in turns, so that what the machine does beside hits both. */
final class Sides {
  private static final Duration ARTICLE_BUDGET = Duration.ofSeconds(1);

  private final TopologyRun run;
  private final Taxonomy taxonomy;

  Sides(TopologyRun run, Taxonomy taxonomy) {
    this.run = run;
    this.taxonomy = taxonomy;
  }

  /**
   * What the rounds gave.
   *
   * @param passThrough articles per CPU-second
   * @param tagging articles per CPU-second
   * @param ratio of tagging to pass-through by CPU time
   * @param wallRatio the same by the clock
   */
  record Result(Spread passThrough, Spread tagging, Spread ratio, Spread wallRatio) {}

  Result compare(int rounds) throws InterruptedException {
    double[][] figures = new double[4][rounds];
    // One round of each before the first that counts, for the compiler.
    passThrough();
    tagging();
    for (int round = 0; round < rounds; round++) {
      TopologyRun.Rate through = passThrough();
      TopologyRun.Rate tagged = tagging();
      figures[0][round] = through.cpu();
      figures[1][round] = tagged.cpu();
      figures[2][round] = tagged.cpu() / through.cpu();
      figures[3][round] = tagged.wall() / through.wall();
    }
    return new Result(
        Spread.of(figures[0]), Spread.of(figures[1]), Spread.of(figures[2]), Spread.of(figures[3]));
  }

  private TopologyRun.Rate passThrough() throws InterruptedException {
    TopologyRun.Meter meter = run.meter();
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(TopologyRun.INPUT, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
        .peek((id, article) -> meter.tick())
        .to(
            Channels.ENRICHED_ARTICLES.name(),
            Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
    return run.run(builder.build(), meter);
  }

  private TopologyRun.Rate tagging() throws InterruptedException {
    TopologyRun.Meter meter = run.meter();
    Tagger tagger = new Tagger(taxonomy);
    try (TimeBudget bounded = new TimeBudget(tagger::tag, ARTICLE_BUDGET)) {
      Topology topology =
          new EnrichTopology(bounded, taxonomy.version(), counting(meter), System::nanoTime)
              .build();
      return run.run(topology, meter);
    }
  }

  private static EnrichListener counting(TopologyRun.Meter meter) {
    return new EnrichListener() {
      @Override
      public void enriched(EnrichedArticle article) {
        meter.tick();
      }
    };
  }
}

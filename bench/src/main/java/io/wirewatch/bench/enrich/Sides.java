package io.wirewatch.bench.enrich;

import io.wirewatch.bench.Spread;
import io.wirewatch.bench.enrich.TopologyRun.Guarantee;
import io.wirewatch.bench.enrich.TopologyRun.Rate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.Topology;

/** All topologies, in turns, so that what the machine does beside hits all of them. */
final class Sides {

  /** Sides beside the first two take a part of the rounds: they explain, and are no bar. */
  private static final int SHARE = 2;

  private final TopologyRun run;
  private final Topologies topologies;
  private final Map<Side, double[]> cpu = new EnumMap<>(Side.class);
  private final Map<Side, double[]> wall = new EnumMap<>(Side.class);

  Sides(TopologyRun run, Topologies topologies) {
    this.run = run;
    this.topologies = topologies;
  }

  /** What runs in a round. */
  enum Side {
    /** Passes the bytes through. */
    PASS_THROUGH(Guarantee.EXACTLY_ONCE),
    /** All that enrichment does. */
    TAGGING(Guarantee.EXACTLY_ONCE),
    /** Without places, public bodies and office holders. */
    WITHOUT_NAMES(Guarantee.EXACTLY_ONCE),
    /** Without names and queries: nothing is of the beat, so nothing is grouped into stories. */
    WITHOUT_TAXONOMY(Guarantee.EXACTLY_ONCE),
    /** Bytes passed through at least once. */
    PASS_THROUGH_REPEATING(Guarantee.AT_LEAST_ONCE),
    /** Enrichment at least once. */
    TAGGING_REPEATING(Guarantee.AT_LEAST_ONCE);

    private final Guarantee guarantee;

    Side(Guarantee guarantee) {
      this.guarantee = guarantee;
    }

    boolean isMain() {
      return this == PASS_THROUGH || this == TAGGING;
    }
  }

  /** Runs one round of each that does not count, for the compiler, and then those that do. */
  void compare(int rounds) throws InterruptedException {
    int fewer = Math.max(1, rounds / SHARE);
    for (Side side : Side.values()) {
      cpu.put(side, new double[side.isMain() ? rounds : fewer]);
      wall.put(side, new double[side.isMain() ? rounds : fewer]);
      measure(side);
    }
    for (int round = 0; round < rounds; round++) {
      for (Side side : Side.values()) {
        if (side.isMain() || round < fewer) {
          Rate rate = measure(side);
          of(cpu, side)[round] = rate.cpu();
          of(wall, side)[round] = rate.wall();
        }
      }
    }
  }

  private Rate measure(Side side) throws InterruptedException {
    TopologyRun.Meter meter = run.meter();
    Topology topology = topologies.of(side, meter);
    return run.run(topology, meter, side.guarantee);
  }

  /** Articles per CPU-second. */
  Spread rate(Side side) {
    return Spread.of(of(cpu, side));
  }

  /** Round by round, one side's articles per CPU-second to another's. */
  Spread ratio(Side side, Side to) {
    return ratio(cpu, side, to);
  }

  /** The same by the clock. */
  Spread wallRatio(Side side, Side to) {
    return ratio(wall, side, to);
  }

  private static Spread ratio(Map<Side, double[]> figures, Side side, Side to) {
    double[] above = of(figures, side);
    double[] below = of(figures, to);
    double[] ratios = new double[Math.min(above.length, below.length)];
    for (int round = 0; round < ratios.length; round++) {
      ratios[round] = above[round] / below[round];
    }
    return Spread.of(ratios);
  }

  private static double[] of(Map<Side, double[]> figures, Side side) {
    return Objects.requireNonNull(figures.get(side));
  }
}

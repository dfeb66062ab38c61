package io.wirewatch.bench.crash;

import io.wirewatch.bench.process.JavaProcess;
import io.wirewatch.bench.process.Trap;
import io.wirewatch.standalone.kafka.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Kills the enrichment at each point, starts it again, and counts what a reader of what is
 * committed sees.
 */
final class CrashDrill {
  private static final int PACE_MILLIS = 5;
  private static final int MOST_ARTICLES = 6_000;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path taxonomy;
  private final Random random;

  CrashDrill(Path taxonomy, long seed) {
    this.taxonomy = taxonomy;
    this.random = new Random(seed);
  }

  /**
   * What one kill did.
   *
   * @param hit whether the process was killed at the point; false where it never came there
   * @param backMillis from the start of the next process to its first committed article
   */
  record Crash(FailPoint point, boolean hit, long backMillis, int lost, int doubled) {
    boolean isExact() {
      return hit && lost == 0 && doubled == 0;
    }
  }

  /** Each of these points so many times. */
  List<Crash> run(Path directory, List<FailPoint> points, int rounds)
      throws IOException, InterruptedException {
    List<Crash> crashes = new ArrayList<>();
    try (EmbeddedKafka broker = EmbeddedKafka.start(directory.resolve("kafka"), 0);
        Wire wire = new Wire(broker.bootstrapServers())) {
      Victim victim = new Victim(directory, broker.bootstrapServers(), taxonomy);
      settle(victim, wire);
      for (int round = 0; round < rounds; round++) {
        for (FailPoint point : points) {
          crashes.add(crash(victim, wire, point));
        }
      }
    }
    return crashes;
  }

  /** Something to restore before the first kill. */
  private void settle(Victim victim, Wire wire) throws IOException, InterruptedException {
    try (JavaProcess process = victim.start()) {
      publish(wire, 50);
      await(wire, wire.published().size());
      process.kill();
    }
  }

  private Crash crash(Victim victim, Wire wire, FailPoint point)
      throws IOException, InterruptedException {
    boolean hit = killed(victim, wire, point);
    int before = wire.committed().size();
    long start = System.nanoTime();
    try (JavaProcess process = victim.start()) {
      publish(wire, 5);
      await(wire, before + 1);
      long back = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      await(wire, wire.published().size());
      process.kill();
      return counted(wire, point, hit, back);
    }
  }

  private boolean killed(Victim victim, Wire wire, FailPoint point)
      throws IOException, InterruptedException {
    ExecutorService worker = Executors.newSingleThreadExecutor();
    try (Trap trap = Trap.at(point, 1 + random.nextInt(point.most()));
        JavaProcess process = victim.start(trap.option())) {
      Future<Boolean> sprung = worker.submit(() -> trap.spring(() -> kill(process)));
      for (int n = 0; n < MOST_ARTICLES && !sprung.isDone(); n++) {
        publish(wire, 1);
      }
      return sprung.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IOException("the trap at " + point.title() + " failed", e);
    } catch (java.util.concurrent.TimeoutException e) {
      return false;
    } finally {
      worker.shutdownNow();
    }
  }

  private static void kill(JavaProcess process) {
    try {
      process.kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void publish(Wire wire, int count) throws InterruptedException {
    for (int n = 0; n < count; n++) {
      wire.publish();
      TimeUnit.MILLISECONDS.sleep(PACE_MILLIS);
    }
  }

  /** Until so many articles are committed; what is missing after the patience shows as lost. */
  private static void await(Wire wire, int articles) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (wire.committed().size() < articles && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(PACE_MILLIS);
    }
  }

  private static Crash counted(Wire wire, FailPoint point, boolean hit, long back) {
    Map<String, Integer> committed = wire.committed();
    int lost = (int) wire.published().stream().filter(id -> !committed.containsKey(id)).count();
    int doubled = (int) committed.values().stream().filter(times -> times > 1).count();
    return new Crash(point, hit, back, lost, doubled);
  }
}

package io.wirewatch.bench.told;

import io.wirewatch.bench.checker.Watched;
import io.wirewatch.bench.process.JavaProcess;
import io.wirewatch.bench.process.Trap;
import io.wirewatch.standalone.kafka.EmbeddedKafka;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Kills alerts at each point of its way, starts it again, and judges in the end. */
final class PointsDrill {
  private static final int PACE_MILLIS = 30;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Setup setup;
  private final Plan plan;
  private final Random random;
  private final Map<String, Integer> misfortunes = new TreeMap<>();
  private final List<String> trouble = new ArrayList<>();
  private Duration back = Duration.ZERO;

  PointsDrill(Setup setup, Plan plan) {
    this.setup = setup;
    this.plan = plan;
    this.random = new Random(plan.seed());
  }

  /** Each of these points so many times. */
  Outcome run(List<AlertPoint> points, int rounds) throws IOException, InterruptedException {
    List<String> markers = Press.markers(plan.rules());
    Press press = new Press(plan.seed(), markers);
    Roster roster = new Roster(Roster.sqlite(setup.database()));
    try (EmbeddedKafka broker = EmbeddedKafka.start(setup.directory().resolve("kafka"), 0);
        Receiver receiver = new Receiver(plan.failing(), random, InstantSource.system());
        EnrichedWire wire = new EnrichedWire(broker.bootstrapServers(), press, random);
        Company company = setup.alerts(broker.bootstrapServers(), receiver.allowed())) {
      List<Watched> rules = roster.write(markers, receiver::address);
      Trial trial = new Trial(roster, rules, receiver, wire::served);
      for (int round = 0; round < rounds; round++) {
        for (AlertPoint point : points) {
          crash(company, wire, point);
          comeBack(company, wire, receiver, trial);
        }
      }
      company.start(Setup.ALERTS);
      trial.awaitSilence();
      company.stopAll();
      return trial.judge(misfortunes, back, trouble, plan.seed());
    }
  }

  private void crash(Company company, EnrichedWire wire, AlertPoint point)
      throws IOException, InterruptedException {
    ExecutorService worker = Executors.newSingleThreadExecutor();
    try (Trap trap = Trap.at(point, 1 + random.nextInt(point.most()))) {
      JavaProcess process = company.start(Setup.ALERTS, trap.option());
      Future<Boolean> sprung = worker.submit(() -> trap.spring(() -> kill(process)));
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (!sprung.isDone() && System.nanoTime() < end) {
        publish(wire, 1);
      }
      if (sprung.get(1, TimeUnit.SECONDS)) {
        misfortunes.merge(point.title(), 1, Integer::sum);
      } else {
        trouble.add("died before " + point.title());
      }
    } catch (ExecutionException e) {
      throw new IOException("the trap at " + point.title() + " failed", e);
    } catch (TimeoutException e) {
      trouble.add("never came to " + point.title());
    } finally {
      company.kill(Setup.ALERTS);
      worker.shutdownNow();
    }
  }

  /** Starts it again, waits until all is told, and stops it. */
  private void comeBack(Company company, EnrichedWire wire, Receiver receiver, Trial trial)
      throws IOException, InterruptedException {
    int before = receiver.count();
    long start = System.nanoTime();
    company.start(Setup.ALERTS);
    publish(wire, 5);
    while (receiver.count() == before && System.nanoTime() - start < PATIENCE.toNanos()) {
      publish(wire, 1);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    back = took.compareTo(back) > 0 ? took : back;
    if (!trial.awaitTold(PATIENCE)) {
      trouble.add("not all was told after " + PATIENCE.toSeconds() + " s");
    }
    if (!company.stopAll().isEmpty()) {
      trouble.add("alerts did not stop when told to");
    }
  }

  private static void publish(EnrichedWire wire, int count) throws InterruptedException {
    for (int n = 0; n < count; n++) {
      wire.publish();
      TimeUnit.MILLISECONDS.sleep(PACE_MILLIS);
    }
  }

  private static void kill(JavaProcess process) {
    try {
      process.kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package io.wirewatch.bench.told;

import io.wirewatch.bench.checker.Watched;
import io.wirewatch.bench.news.FeedStage;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Kills programs at random moments while feeds go on, starts them again, and judges in the end. One
 * in four kills hits the start after the last one; where there are several programs, some are
 * killed together and some only stand still for a while.
 */
final class KillDrill {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long STILL_MILLIS = 8_000;

  private final Setup setup;
  private final Plan plan;
  private final Random random;
  private final Map<String, Integer> misfortunes = new TreeMap<>();
  private final List<String> trouble = new ArrayList<>();
  private Duration back = Duration.ZERO;
  private int kills;

  KillDrill(Setup setup, Plan plan) {
    this.setup = setup;
    this.plan = plan;
    this.random = new Random(plan.seed());
  }

  /** Makes the programs that read the feeds and call the webhooks. */
  interface Casting {
    Company of(FeedStage feeds, String webhooks) throws IOException;
  }

  Outcome run(Casting casting) throws IOException, InterruptedException {
    List<String> markers = Press.markers(plan.rules());
    Press press = new Press(plan.seed(), markers);
    Roster roster = new Roster(Roster.sqlite(setup.database()));
    try (FeedStage feeds = new FeedStage(setup.directory(), plan.feeds(), press, plan.seed());
        Receiver receiver =
            new Receiver(plan.failing(), new Random(plan.seed()), InstantSource.system());
        Company company = casting.of(feeds, receiver.allowed())) {
      List<Watched> rules = roster.write(markers, receiver::address);
      Trial trial =
          new Trial(
              roster, rules, receiver, () -> feeds.versions().stream().map(press::served).toList());
      company.startAll();
      awaitCall(receiver);
      while (kills < plan.kills()) {
        happen(company, receiver);
      }
      finish(company, feeds, trial);
      return trial.judge(misfortunes, back, trouble, plan.seed());
    }
  }

  private void finish(Company company, FeedStage feeds, Trial trial) throws InterruptedException {
    feeds.stopGrowing();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (feeds.waiting() > 0 && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    if (feeds.waiting() > 0) {
      trouble.add(feeds.waiting() + " feeds were not read to their end");
    }
    if (!trial.awaitTold(PATIENCE)) {
      trouble.add("not all was told after " + PATIENCE.toSeconds() + " s");
    }
    trial.awaitSilence();
    company.stopAll().forEach(name -> trouble.add(name + " did not stop when told to"));
  }

  private void happen(Company company, Receiver receiver) throws IOException, InterruptedException {
    List<String> names = company.names();
    String victim = names.get(random.nextInt(names.size()));
    int chance = names.size() == 1 ? 0 : random.nextInt(100);
    if (chance >= 92) {
      misfortunes.merge("stood still: " + victim, 1, Integer::sum);
      company.signal(victim, "STOP");
      TimeUnit.MILLISECONDS.sleep(STILL_MILLIS);
      company.signal(victim, "CONT");
      awaitCall(receiver);
      return;
    }
    List<String> victims = chance >= 84 ? names : List.of(victim);
    for (String one : victims) {
      company.kill(one);
      kills++;
    }
    misfortunes.merge(
        victims.size() == 1 ? "killed: " + victim : "killed: all at once", 1, Integer::sum);
    for (String one : victims) {
      company.start(one);
    }
    if (random.nextInt(4) == 0) {
      TimeUnit.MILLISECONDS.sleep(random.nextLong(200, 4_000));
    } else {
      awaitCall(receiver);
      TimeUnit.MILLISECONDS.sleep(random.nextLong(2_500));
    }
  }

  private void awaitCall(Receiver receiver) throws InterruptedException {
    int before = receiver.count();
    long start = System.nanoTime();
    while (receiver.count() == before) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IllegalStateException("nothing is told any more");
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    back = took.compareTo(back) > 0 ? took : back;
  }
}

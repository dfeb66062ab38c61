package io.wirewatch.bench.kills;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * A seeded plan of misfortunes for a fleet of two: kills with a restart at once, kills after which
 * the other instance takes over, kills of both, a third instance that comes and goes. Pauses are
 * drawn so that kills also hit starts and take-overs.
 */
final class Chaos {
  private static final List<String> PAIR = List.of("one", "two");
  private static final String THIRD = "three";

  private final Fleet fleet;
  private final RandomGenerator random;
  private final Pauses between;
  private final boolean hurried;
  private final Map<Kind, Integer> done = new EnumMap<>(Kind.class);
  private int kills;

  /** What can happen. */
  enum Kind {
    KILL,
    KILL_BOTH,
    TAKE_OVER,
    THIRD_COMES_AND_GOES
  }

  /** Waits so many milliseconds. */
  interface Pauses {
    void pause(long millis) throws InterruptedException;
  }

  /**
   * @param between waits before each misfortune
   * @param hurried plain kills with short pauses only
   */
  Chaos(Fleet fleet, RandomGenerator random, Pauses between, boolean hurried) {
    this.hurried = hurried;
    this.fleet = fleet;
    this.random = random;
    this.between = between;
  }

  /** Starts the pair. */
  void begin() throws IOException {
    for (String name : PAIR) {
      fleet.start(name);
    }
  }

  /** Goes on until so many instances were killed; both run afterwards. */
  void kill(int times) throws IOException, InterruptedException {
    while (kills < times) {
      between.pause(pause());
      Kind kind = next(times - kills);
      done.merge(kind, 1, Integer::sum);
      happen(kind);
    }
  }

  /** How often what happened. */
  Map<Kind, Integer> done() {
    return Map.copyOf(done);
  }

  int kills() {
    return kills;
  }

  /** One in four hits a start or a take-over. */
  private long pause() {
    if (hurried) {
      return random.nextLong(500);
    }
    return random.nextInt(4) == 0 ? random.nextLong(300, 2_000) : random.nextLong(3_500, 7_000);
  }

  private Kind next(int left) {
    if (hurried) {
      return Kind.KILL;
    }
    int chance = random.nextInt(100);
    if (chance < 10 && left > 1) {
      return Kind.KILL_BOTH;
    }
    if (chance < 25) {
      return Kind.TAKE_OVER;
    }
    return chance < 40 ? Kind.THIRD_COMES_AND_GOES : Kind.KILL;
  }

  private void happen(Kind kind) throws IOException, InterruptedException {
    String victim = PAIR.get(random.nextInt(PAIR.size()));
    switch (kind) {
      case KILL -> killed(victim, 0);
      case TAKE_OVER -> killed(victim, random.nextLong(8_000, 11_000));
      case KILL_BOTH -> {
        PAIR.forEach(this::killed);
        begin();
      }
      case THIRD_COMES_AND_GOES -> third();
    }
  }

  private void killed(String victim, long away) throws IOException, InterruptedException {
    killed(victim);
    TimeUnit.MILLISECONDS.sleep(away);
    fleet.start(victim);
  }

  private void killed(String victim) {
    try {
      fleet.kill(victim);
      kills++;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Added under load, then told to stop or killed. */
  private void third() throws IOException, InterruptedException {
    fleet.start(THIRD);
    TimeUnit.MILLISECONDS.sleep(random.nextLong(3_000, 8_000));
    if (random.nextBoolean()) {
      killed(THIRD);
    } else if (!fleet.stop(THIRD)) {
      throw new IllegalStateException("an instance that was told to stop did not");
    }
  }
}

package io.wirewatch.bench.checker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Whether the judge can be believed: corrupts the logs of a run many times and asks it each time.
 *
 * @param corrupted how many corrupted logs it was shown
 * @param missed those it did not find the damage in, in words
 */
public record SelfTest(int corrupted, List<String> missed) {
  private static final List<Damage> KINDS = List.of(Damage.values());

  /** Copies the list. */
  public SelfTest {
    missed = List.copyOf(missed);
  }

  /** Shows the judge so many damages of all kinds in turn; the logs themselves must be clean. */
  public static SelfTest of(Logs clean, int times, long seed, Duration patience) {
    Corruption corruption = new Corruption(clean, new Random(seed), patience);
    List<String> missed = new ArrayList<>();
    int corrupted = 0;
    for (int turn = 0; corrupted < times && turn < 4 * times; turn++) {
      Damage damage = KINDS.get(turn % KINDS.size());
      Optional<Logs> damaged = corruption.of(damage);
      if (damaged.isPresent()) {
        corrupted++;
        if (Checker.check(damaged.get(), patience).count(damage.kind()) == 0) {
          missed.add(damage + ", turn " + turn);
        }
      }
    }
    return new SelfTest(corrupted, missed);
  }
}

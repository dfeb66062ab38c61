package io.wirewatch.bench.told;

import io.wirewatch.bench.checker.Accounts;
import io.wirewatch.bench.checker.Checker;
import io.wirewatch.bench.checker.Finding;
import io.wirewatch.bench.checker.Logs;
import io.wirewatch.bench.checker.SelfTest;
import io.wirewatch.bench.checker.Served;
import io.wirewatch.bench.checker.Verdict;
import io.wirewatch.bench.checker.Watched;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Waits until all that should be told is, and judges.
 *
 * @param served all versions served so far
 */
record Trial(Roster roster, List<Watched> rules, Receiver receiver, Supplier<List<Served>> served) {
  private static final Duration MOST_LATE = Duration.ofMinutes(3);
  private static final Duration SILENCE = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
  private static final int CORRUPTIONS = 1_000;
  private static final Accounts NONE = new Accounts(List.of(), 0, 0);
  private static final long LOOK_MILLIS = 250;

  /** Waits until nothing is missing at any receiver; false where that takes too long. */
  boolean awaitTold(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      if (Checker.check(logs(NONE), MOST_LATE).count(Finding.Kind.LOST) == 0) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
    return false;
  }

  /**
   * Waits until no call has come for longer than a failed one takes to be tried again and gathered
   * ones take to come: what nobody waits for is to show too.
   */
  void awaitSilence() throws InterruptedException {
    long begin = System.nanoTime();
    long last = begin;
    for (int count = -1; System.nanoTime() - last < SILENCE.toNanos(); ) {
      if (receiver.count() != count && System.nanoTime() - begin < LONGEST_WAIT.toNanos()) {
        count = receiver.count();
        last = System.nanoTime();
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }

  /** Judges a run that is over; the programs must have stopped. */
  Outcome judge(Map<String, Integer> misfortunes, Duration back, List<String> trouble, long seed) {
    Logs logs = logs(roster.read(rules));
    Verdict verdict = Checker.check(logs, MOST_LATE);
    SelfTest selfTest =
        verdict.findings().isEmpty()
            ? SelfTest.of(logs, CORRUPTIONS, seed, MOST_LATE)
            : new SelfTest(0, List.of());
    return new Outcome(misfortunes, logs.served().size(), verdict, selfTest, back, trouble);
  }

  private Logs logs(Accounts accounts) {
    return new Logs(served.get(), rules, receiver.calls(), accounts);
  }
}

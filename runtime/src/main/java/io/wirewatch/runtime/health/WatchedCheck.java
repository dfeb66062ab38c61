package io.wirewatch.runtime.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * One check with its last answer, the moment its status changed and whether it still answers at
 * all.
 */
final class WatchedCheck {
  private static final Logger LOG = LoggerFactory.getLogger(WatchedCheck.class);

  /** A check that has been running for longer hangs, and what it last said is not to be trusted. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String name;
  private final Supplier<CheckResult> question;
  private final Instant added;
  private volatile Optional<Instant> runningSince = Optional.empty();
  private volatile Optional<Answer> last = Optional.empty();

  private record Answer(CheckResult result, Instant since) {}

  WatchedCheck(String name, Supplier<CheckResult> question, Instant added) {
    this.name = name;
    this.question = question;
    this.added = added;
  }

  void run(InstantSource clock) {
    runningSince = Optional.of(clock.instant());
    CheckResult result = ask();
    Instant now = clock.instant();
    Optional<Answer> before = last;
    boolean changed =
        before.map(answer -> answer.result().status() != result.status()).orElse(true);
    last = Optional.of(new Answer(result, changed ? now : before.get().since()));
    runningSince = Optional.empty();
    if (changed && before.isPresent()) {
      tell(result);
    }
  }

  /** Changes only: how a check stands at the start is what the first question to /readyz is for. */
  private void tell(CheckResult result) {
    Level level = result.status() == Status.DOWN ? Level.WARN : Level.INFO;
    String word = result.status().name().toLowerCase(Locale.ROOT);
    LOG.atLevel(level).log("{} is {}: {}", name, word, result.detail());
  }

  /** A check that throws is down; it must not take the others with it. */
  private CheckResult ask() {
    try {
      return question.get();
    } catch (RuntimeException | Error e) {
      // An error let through would end the background thread, and every answer would stay as it is.
      return CheckResult.down("the check failed: " + e);
    }
  }

  HealthReport.Entry entry(Instant now, Status untilRun) {
    Optional<Instant> started = runningSince;
    if (started.isPresent() && started.get().plus(PATIENCE).isBefore(now)) {
      String detail = "has not answered since " + started.get();
      return new HealthReport.Entry(name, Status.DOWN, started.get(), detail);
    }
    return last.map(
            answer ->
                new HealthReport.Entry(
                    name, answer.result().status(), answer.since(), answer.result().detail()))
        .orElse(new HealthReport.Entry(name, untilRun, added, "not checked yet"));
  }
}

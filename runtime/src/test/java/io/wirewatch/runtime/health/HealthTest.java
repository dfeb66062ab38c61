package io.wirewatch.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class HealthTest {
  private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final AtomicReference<CheckResult> answer = new AtomicReference<>(CheckResult.up("fine"));
  private final Health health = new Health(now::get);

  private HealthReport.Entry only(HealthReport report) {
    assertThat(report.checks()).hasSize(1);
    return report.checks().get(0);
  }

  @Test
  void isDownUntilEveryCheckRan() {
    health.add("kafka", answer::get);

    assertThat(health.readiness().status()).isEqualTo(Status.DOWN);
    assertThat(only(health.readiness()).detail()).isEqualTo("not checked yet");
  }

  @Test
  void isAsGoodAsTheWorstCheck() {
    health.add("good", () -> CheckResult.up("fine"));
    health.add("fair", () -> CheckResult.degraded("one destination fails"));
    health.refresh();
    assertThat(health.readiness().status()).isEqualTo(Status.DEGRADED);

    health.add("bad", () -> CheckResult.down("gone"));
    health.refresh();
    assertThat(health.readiness().status()).isEqualTo(Status.DOWN);
  }

  @Test
  void remembersSinceWhenAStatusHolds() {
    health.add("kafka", answer::get);
    health.refresh();
    now.set(START.plusSeconds(10));
    answer.set(CheckResult.up("fine, too"));
    health.refresh();

    assertThat(only(health.readiness()))
        .isEqualTo(new HealthReport.Entry("kafka", Status.UP, START, "fine, too"));

    answer.set(CheckResult.down("gone"));
    health.refresh();

    assertThat(only(health.readiness()).since()).isEqualTo(START.plusSeconds(10));
  }

  @Test
  void aCheckThatThrowsIsDownAndSparesTheOthers() {
    health.add(
        "bad",
        () -> {
          throw new IllegalStateException("no");
        });
    health.add(
        "broken",
        () -> {
          throw new NoClassDefFoundError("gone");
        });
    health.add("good", answer::get);
    health.refresh();

    assertThat(health.readiness().checks())
        .extracting(HealthReport.Entry::status)
        .containsExactly(Status.DOWN, Status.DOWN, Status.UP);
  }

  @Test
  void aCheckThatHangsIsDownAndAsksForNoPatience() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    health.add(
        "hangs",
        () -> {
          begun.countDown();
          await(release);
          return CheckResult.up("fine");
        });
    Thread refresher = new Thread(health::refresh);
    refresher.start();
    begun.await();

    now.set(START.plus(WatchedCheck.PATIENCE).plus(Duration.ofSeconds(1)));

    assertThat(only(health.readiness()).detail()).startsWith("has not answered since");
    release.countDown();
    refresher.join();
    assertThat(only(health.readiness()).status()).isEqualTo(Status.UP);
  }

  @Test
  void livenessIsUpUnlessACheckSaysOtherwise() {
    assertThat(health.liveness().status()).isEqualTo(Status.UP);

    health.addLiveness("streams", answer::get);
    assertThat(health.liveness().status()).isEqualTo(Status.UP);

    answer.set(CheckResult.down("dead"));
    health.refresh();
    assertThat(health.liveness().status()).isEqualTo(Status.DOWN);
    assertThat(health.readiness().status()).isEqualTo(Status.UP);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

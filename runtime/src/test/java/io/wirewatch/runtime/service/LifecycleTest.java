package io.wirewatch.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LifecycleTest {
  private final List<String> closed = new CopyOnWriteArrayList<>();

  @Test
  void closesInReverseOrder() {
    Lifecycle lifecycle = new Lifecycle(Duration.ofSeconds(5));
    lifecycle.onClose("first", () -> closed.add("first"));
    lifecycle.onClose("second", () -> closed.add("second"));

    lifecycle.close();

    assertThat(closed).containsExactly("second", "first");
  }

  @Test
  void goesOnWhenAStepFails() {
    Lifecycle lifecycle = new Lifecycle(Duration.ofSeconds(5));
    lifecycle.onClose("first", () -> closed.add("first"));
    lifecycle.onClose(
        "bad",
        () -> {
          throw new IllegalStateException("no");
        });

    lifecycle.close();

    assertThat(closed).containsExactly("first");
  }

  @Test
  @Timeout(60)
  void goesOnWithoutAStepThatHangs() {
    Lifecycle lifecycle = new Lifecycle(Duration.ofMillis(300));
    lifecycle.onClose("first", () -> closed.add("first"));
    lifecycle.onClose("hangs", () -> new CountDownLatch(1).await());

    lifecycle.close();

    assertThat(closed).containsExactly("first");
  }

  @Test
  void closesOnceOnly() {
    Lifecycle lifecycle = new Lifecycle(Duration.ofSeconds(5));
    lifecycle.onClose("first", () -> closed.add("first"));

    lifecycle.close();
    lifecycle.close();

    assertThat(closed).containsExactly("first");
  }

  @Test
  void closesAtOnceWhatComesTooLate() {
    Lifecycle lifecycle = new Lifecycle(Duration.ofSeconds(5));
    lifecycle.close();

    lifecycle.onClose("late", () -> closed.add("late"));

    assertThat(closed).containsExactly("late");
  }
}

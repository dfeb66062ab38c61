package io.wirewatch.standalone.command;

import io.wirewatch.standalone.terminal.Screen;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for Ctrl-C or SIGTERM, and lets the process end only once everything has stopped. */
final class Stopping {
  private final CountDownLatch asked = new CountDownLatch(1);
  private final Screen screen;
  private final String kept;

  /**
   * @param kept what to say about the data once stopped
   */
  Stopping(Screen screen, String kept) {
    this.screen = screen;
    this.kept = kept;
  }

  /** From now on an end of the process stops the part first. */
  void stopsWithProcess(AutoCloseable part) {
    Thread hook = new Thread(() -> stop(part), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Waits until asked to stop, at most so long; true when asked. */
  boolean await(Duration longest) throws InterruptedException {
    return asked.await(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void stop(AutoCloseable part) {
    long began = System.nanoTime();
    asked.countDown();
    screen.gap();
    screen.say(" Stopping ...");
    try {
      part.close();
    } catch (Exception e) {
      screen.say(" Not everything stopped cleanly: " + e.getMessage());
    }
    screen.say(
        " Stopped in %.1f s. %s".formatted((System.nanoTime() - began) / 1_000_000_000.0, kept));
  }
}

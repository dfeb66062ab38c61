package io.wirewatch.alerts.deliver.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends a conversation that takes too long, however it drips, by closing it from another thread. */
final class Deadline implements AutoCloseable {
  private final CountDownLatch done = new CountDownLatch(1);

  private final Transport transport;

  Deadline(Transport transport) {
    this.transport = transport;
  }

  /** Counts from now. */
  void start(Duration limit) {
    Thread thread = new Thread(() -> watch(limit), "alerts-mail-deadline");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    done.countDown();
  }

  private void watch(Duration limit) {
    try {
      if (!done.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        transport.close();
      }
    } catch (MessagingException e) {
      // It is closed all the same; the sending thread reports what it sees.
      done.countDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

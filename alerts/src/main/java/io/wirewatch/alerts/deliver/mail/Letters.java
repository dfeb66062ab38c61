package io.wirewatch.alerts.deliver.mail;

import io.wirewatch.alerts.deliver.DeliveryResult;
import io.wirewatch.alerts.message.MailContent;
import io.wirewatch.alerts.message.Post;
import jakarta.mail.MessagingException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends letters one after another on a thread of its own. Each is tried once: who asked for a
 * sign-in link asks again.
 */
public final class Letters implements Post, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Letters.class);
  private static final int WAITING = 200;

  private final MailComposer composer;
  private final MailTransport transport;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), Letters::thread);

  private Letters(
      MailSettings settings, MailTransport transport, InstantSource clock, RandomGenerator random) {
    this.composer = new MailComposer(settings);
    this.transport = transport;
    this.clock = clock;
    this.random = random;
  }

  /** Sends by SMTP, or keeps letters in the folder where mails are kept. */
  public static Letters of(
      MailSettings settings,
      Optional<MailFolder> folder,
      InstantSource clock,
      RandomGenerator random) {
    MailTransport transport =
        folder.<MailTransport>map(kept -> kept).orElseGet(() -> new SmtpTransport(settings, clock));
    return new Letters(settings, transport, clock, random);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "alerts-letters");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void send(String to, MailContent letter) {
    try {
      thread.execute(() -> deliver(to, letter));
    } catch (RejectedExecutionException full) {
      LOG.warn("A letter is not sent: too many wait already");
    }
  }

  @Override
  public boolean isReal() {
    return !(transport instanceof MailFolder);
  }

  private void deliver(String to, MailContent letter) {
    byte[] id = new byte[16];
    random.nextBytes(id);
    String name = HexFormat.of().formatHex(id);
    try {
      DeliveryResult result =
          transport.send(name, composer.letter(name, to, letter, "sign-in", clock.instant()));
      if (!(result instanceof DeliveryResult.Sent)) {
        LOG.warn("A letter could not be sent: {}", result);
      }
    } catch (MessagingException | RuntimeException e) {
      LOG.warn("A letter could not be written: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}

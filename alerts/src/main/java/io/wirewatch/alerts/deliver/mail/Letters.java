package io.wirewatch.alerts.deliver.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.alerts.deliver.DeliveryResult;
import io.wirewatch.alerts.message.MailContent;
import io.wirewatch.alerts.message.Post;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.InstantSource;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
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

  private final MailSettings settings;
  private final MailTransport transport;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Session session = Session.getInstance(new Properties());
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), Letters::thread);

  private Letters(
      MailSettings settings, MailTransport transport, InstantSource clock, RandomGenerator random) {
    this.settings = settings;
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
      DeliveryResult result = transport.send(name, composed(name, to, letter));
      if (!(result instanceof DeliveryResult.Sent)) {
        LOG.warn("A letter could not be sent: {}", result);
      }
    } catch (MessagingException | RuntimeException e) {
      LOG.warn("A letter could not be written: {}", e.getMessage());
    }
  }

  private MimeMessage composed(String id, String to, MailContent letter) throws MessagingException {
    AlertMimeMessage mail = new AlertMimeMessage(session, "<" + id + "@" + settings.domain() + ">");
    mail.setFrom(from());
    mail.setRecipient(jakarta.mail.Message.RecipientType.TO, MailComposer.address(to));
    mail.setSubject(letter.subject(), UTF_8.name());
    mail.setSentDate(Date.from(clock.instant()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("X-Auto-Response-Suppress", "All");
    mail.setHeader("X-Wirewatch-Reason", "sign-in");
    mail.setContent(MailComposer.alternatives(letter));
    mail.saveChanges();
    return mail;
  }

  private InternetAddress from() throws MessagingException {
    try {
      return new InternetAddress(settings.from(), "Wirewatch", UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("every Java has UTF-8", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}

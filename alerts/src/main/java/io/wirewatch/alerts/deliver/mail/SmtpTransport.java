package io.wirewatch.alerts.deliver.mail;

import io.wirewatch.alerts.deliver.DeliveryResult;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.runtime.settings.Secret;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Sends one mail over one SMTP connection. Each step has a time limit and the whole has one, kept
 * from outside the client. After a refused sign-in the server is left alone for a while, whichever
 * mail comes next.
 */
final class SmtpTransport implements MailTransport {
  /** How long a server that refused our sign-in is left alone. */
  static final Duration AFTER_REFUSED_SIGN_IN = Duration.ofMinutes(10);

  private static final int STEPS = 6;

  private final MailSettings settings;
  private final InstantSource clock;
  private final Session session;
  private final AtomicReference<Instant> closedUntil = new AtomicReference<>(Instant.MIN);

  SmtpTransport(MailSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.session = Session.getInstance(properties(settings));
  }

  @Override
  public DeliveryResult send(String id, MimeMessage mail) {
    Instant now = clock.instant();
    Duration closed = Duration.between(now, closedUntil.get());
    if (!closed.isNegative() && !closed.isZero()) {
      return DeliveryResult.TryLater.of(
          FailureReason.MAIL_SIGN_IN, settings.host() + " refused our sign-in a while ago", closed);
    }
    DeliveryResult result = attempt(mail);
    if (result instanceof DeliveryResult.TryLater later
        && later.reason() == FailureReason.MAIL_SIGN_IN) {
      closedUntil.set(now.plus(AFTER_REFUSED_SIGN_IN));
    }
    return result;
  }

  private DeliveryResult attempt(MimeMessage mail) {
    SmtpStep step = SmtpStep.CONNECT;
    try (Transport transport = session.getTransport();
        Deadline deadline = new Deadline(transport)) {
      deadline.start(settings.timeout().multipliedBy(STEPS));
      transport.connect(
          settings.host(),
          settings.port(),
          settings.user().orElse(null),
          settings.password().map(Secret::value).orElse(null));
      step = SmtpStep.SEND;
      Address[] to = mail.getAllRecipients();
      transport.sendMessage(mail, to);
      return new DeliveryResult.Sent(reply(transport));
    } catch (MessagingException e) {
      return SmtpReply.judge(step, e, settings.host() + ":" + settings.port());
    }
  }

  private static String reply(Transport transport) {
    return transport instanceof SMTPTransport smtp
        ? SmtpReply.oneLine(smtp.getLastServerResponse())
        : "taken";
  }

  private static Properties properties(MailSettings settings) {
    boolean tls = settings.encryption() == MailSettings.Encryption.TLS;
    boolean startTls = settings.encryption() == MailSettings.Encryption.STARTTLS;
    String protocol = tls ? "smtps" : "smtp";
    String prefix = "mail." + protocol + ".";
    String timeout = Long.toString(settings.timeout().toMillis());
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", protocol);
    properties.setProperty(prefix + "connectiontimeout", timeout);
    properties.setProperty(prefix + "timeout", timeout);
    properties.setProperty(prefix + "writetimeout", timeout);
    properties.setProperty(prefix + "auth", Boolean.toString(settings.user().isPresent()));
    properties.setProperty(prefix + "starttls.enable", Boolean.toString(startTls));
    properties.setProperty(prefix + "starttls.required", Boolean.toString(startTls));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "from", settings.from());
    properties.setProperty(prefix + "quitwait", "false");
    return properties;
  }
}

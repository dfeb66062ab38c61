package io.wirewatch.alerts.deliver.mail;

import io.wirewatch.alerts.deliver.DeliveryResult;
import io.wirewatch.alerts.deliver.Introduction;
import io.wirewatch.alerts.deliver.Notifier;
import io.wirewatch.alerts.message.AlertMail;
import io.wirewatch.alerts.message.BundleMail;
import io.wirewatch.alerts.message.DestinationLetters;
import io.wirewatch.alerts.message.Links;
import io.wirewatch.alerts.message.MailContent;
import io.wirewatch.alerts.message.Reader;
import io.wirewatch.alerts.message.TestMail;
import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Unsubscription;
import io.wirewatch.contract.failure.FailureReason;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Sends alerts as mails, times in the zone of the person whose address it is. */
public final class MailNotifier implements Notifier {
  private final AlertsStore store;
  private final MailComposer composer;
  private final MailTransport transport;
  private final Links links;
  private final ZoneId usualZone;
  private final InstantSource clock;

  MailNotifier(
      AlertsStore store,
      MailSettings settings,
      MailTransport transport,
      Links links,
      ZoneId usualZone,
      InstantSource clock) {
    this.store = store;
    this.composer = new MailComposer(settings);
    this.transport = transport;
    this.links = links;
    this.usualZone = usualZone;
    this.clock = clock;
  }

  /** Sends by SMTP. */
  public static MailNotifier smtp(
      AlertsStore store,
      MailSettings settings,
      Links links,
      ZoneId usualZone,
      InstantSource clock) {
    return new MailNotifier(
        store, settings, new SmtpTransport(settings, clock), links, usualZone, clock);
  }

  /** Keeps mails as files. */
  public static MailNotifier keeping(
      AlertsStore store,
      MailSettings settings,
      MailFolder folder,
      Links links,
      ZoneId usualZone,
      InstantSource clock) {
    return new MailNotifier(store, settings, folder, links, usualZone, clock);
  }

  @Override
  public DestinationKind kind() {
    return DestinationKind.MAIL;
  }

  @Override
  public DeliveryResult deliver(Message message, Destination destination) {
    return send(message, destination, UnaryOperator.identity());
  }

  @Override
  public DeliveryResult test(Message sample, Destination destination) {
    return send(sample, destination, content -> TestMail.of(content, sample.facts().ruleName()));
  }

  @Override
  public Introduction introduce(String id, String link, Destination destination) {
    String by = store.people().find(destination.owner()).map(Person::name).orElse("Somebody");
    MailContent letter = DestinationLetters.confirm(by, link);
    return new Introduction(letter(id, destination.address(), letter, "confirm"), false);
  }

  /**
   * Sends a mail that is no alert, once.
   *
   * @param id 32 hex digits
   * @param reason why it comes, for filters: one word
   */
  public DeliveryResult letter(String id, String to, MailContent content, String reason) {
    try {
      return transport.send(id, composer.letter(id, to, content, reason, clock.instant()));
    } catch (MessagingException e) {
      return notAnAddress(to);
    }
  }

  private DeliveryResult send(
      Message message, Destination destination, UnaryOperator<MailContent> marked) {
    String token = store.unsubscribeTokens().token(Unsubscription.of(message));
    String unsubscribe = links.unsubscribe(token);
    Reader reader = new Reader(zoneOf(destination), unsubscribe);
    MailContent content =
        message
            .bundle()
            .map(bundle -> new BundleMail(links).write(bundle, reader))
            .orElseGet(() -> new AlertMail(links).write(message.facts(), reader));
    try {
      MimeMessage mail =
          composer.compose(
              message,
              marked.apply(content),
              destination.address(),
              unsubscribe,
              message.bundle().isPresent()
                  ? Optional.empty()
                  : store.messages().firstOfThread(message),
              clock.instant());
      return transport.send(message.id(), mail);
    } catch (MessagingException e) {
      return notAnAddress(destination.address());
    }
  }

  private static DeliveryResult notAnAddress(String to) {
    return new DeliveryResult.GiveUp(
        FailureReason.MAIL_ADDRESS_REFUSED, "not a mail address: " + to);
  }

  private ZoneId zoneOf(Destination destination) {
    return store.people().find(destination.owner()).map(Person::zone).orElse(usualZone);
  }
}

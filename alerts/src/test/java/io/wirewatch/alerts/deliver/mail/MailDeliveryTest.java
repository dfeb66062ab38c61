package io.wirewatch.alerts.deliver.mail;

import static io.wirewatch.alerts.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.wirewatch.alerts.FactsSample;
import io.wirewatch.alerts.TestStore;
import io.wirewatch.alerts.deliver.DeliveryResult;
import io.wirewatch.alerts.message.Links;
import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.Bundle;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Gathering;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.OutboxMailParts;
import io.wirewatch.alerts.store.Unsubscription;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.runtime.settings.Secret;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alert mails over real SMTP on loopback, and kept as files. */
class MailDeliveryTest {
  private static final Links LINKS = new Links(URI.create("https://console.example"));
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");

  private GreenMail server;
  private AlertsStore store;
  private Destination mailbox;

  @BeforeEach
  void start(@TempDir Path folder) {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    store = TestStore.open(folder);
    mailbox = TestStore.destination(store, DestinationKind.MAIL, "desk@news.example");
  }

  @AfterEach
  void stop() {
    server.stop();
    store.close();
  }

  @Test
  void carriesEveryHeaderAndBothParts() throws Exception {
    Message message = TestStore.tell(store, FactsSample.facts().build(), mailbox);

    DeliveryResult result = notifier(Optional.empty()).deliver(message, mailbox);

    assertThat(result).isInstanceOf(DeliveryResult.Sent.class);
    MimeMessage mail = server.getReceivedMessages()[0];
    String token = store.unsubscribeTokens().token(new Unsubscription("r1", mailbox.id()));
    assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Wirewatch – Jails");
    assertThat(((InternetAddress) mail.getFrom()[0]).getAddress()).isEqualTo("alerts@wire.example");
    assertThat(mail.getSubject())
        .isEqualTo("[Detention] County renews detention contract – The gazette");
    assertThat(header(mail, "Message-ID")).isEqualTo("<" + message.id() + "@wire.example>");
    assertThat(header(mail, "List-ID")).isEqualTo("<rule-r1.wire.example>");
    assertThat(header(mail, "List-Unsubscribe"))
        .isEqualTo("<https://console.example/u/" + token + ">");
    assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(header(mail, "Feedback-ID")).isEqualTo("r1:alert:wirewatch:wire.example");
    assertThat(header(mail, "X-Wirewatch-Reason")).isEqualTo("rule");
    assertThat(header(mail, "X-Wirewatch-Rule")).isEqualTo("r1 Jails");
    assertThat(header(mail, "X-Wirewatch-Topics")).isEqualTo("detention");
    assertThat(header(mail, "X-Wirewatch-Story")).isEqualTo("story-a");
    assertThat(header(mail, "Date")).isNotBlank();
    assertThat(mail.getHeader("In-Reply-To")).isNull();
    Multipart parts = (Multipart) mail.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(part(parts, 0, "text/plain")).contains("*detention contract*");
    assertThat(part(parts, 1, "text/html")).contains("detention contract</strong>");
  }

  @Test
  void aDigestIsAListOfItsOwn() throws Exception {
    Message first = TestStore.tell(store, FactsSample.facts().build(), mailbox);
    Bundle bundle =
        new Bundle(
            Gathering.DAILY, NOON, NOON, List.of(new Bundle.Part(first.alertId(), first.facts())));
    Message digest =
        new Message(
            first.id(),
            first.sequence(),
            first.alertId(),
            first.ruleId(),
            first.destinationId(),
            first.kind(),
            first.state(),
            0,
            NOON,
            Optional.empty(),
            NOON,
            Optional.empty(),
            first.facts(),
            Optional.of(bundle));

    notifier(Optional.empty()).deliver(digest, mailbox);

    MimeMessage mail = server.getReceivedMessages()[0];
    String token =
        store
            .unsubscribeTokens()
            .token(new Unsubscription(Unsubscription.DAILY_DIGEST, mailbox.id()));
    assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal())
        .isEqualTo("Wirewatch – your daily digest");
    assertThat(header(mail, "List-ID")).isEqualTo("<digest-daily.wire.example>");
    assertThat(header(mail, "List-Unsubscribe"))
        .isEqualTo("<https://console.example/u/" + token + ">");
    assertThat(header(mail, "X-Wirewatch-Reason")).isEqualTo("digest");
    assertThat(part((Multipart) mail.getContent(), 1, "text/html"))
        .contains("detention contract</strong>");
  }

  @Test
  void hostileNamesMakeNoHeader() throws Exception {
    String hostile = "x\r\nBcc: victim@example.org\u760A\u760D\r\n\r\nbody";
    FactsSample facts = FactsSample.facts().title(hostile).ruleName(hostile).outlet(hostile);
    Message message = TestStore.tell(store, facts.build(), mailbox);

    DeliveryResult result = notifier(Optional.empty()).deliver(message, mailbox);

    assertThat(result).isInstanceOf(DeliveryResult.Sent.class);
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getSubject()).doesNotContain("\n");
  }

  @Test
  void everyAttemptHasTheSameMessageId() throws Exception {
    Message message = TestStore.tell(store, FactsSample.facts().build(), mailbox);
    MailNotifier notifier = notifier(Optional.empty());

    notifier.deliver(message, mailbox);
    notifier.deliver(message, mailbox);

    assertThat(header(server.getReceivedMessages()[0], "Message-ID"))
        .isEqualTo(header(server.getReceivedMessages()[1], "Message-ID"));
  }

  @Test
  void anAddressThatIsNoneIsGivenUpAtOnce() {
    Destination bad = TestStore.destination(store, DestinationKind.MAIL, "desk@news.example\r\nx");
    Message message = TestStore.tell(store, FactsSample.facts().build(), bad);

    DeliveryResult result = notifier(Optional.empty()).deliver(message, bad);

    assertThat(result)
        .isInstanceOfSatisfying(
            DeliveryResult.GiveUp.class,
            giveUp -> assertThat(giveUp.reason()).isEqualTo(FailureReason.MAIL_ADDRESS_REFUSED));
  }

  @Test
  void aRefusedSignInStopsAllMailForAWhile() {
    server.getUserManager().setAuthRequired(true);
    Message message = TestStore.tell(store, FactsSample.facts().build(), mailbox);
    MailNotifier notifier = notifier(Optional.of("wrong"));

    DeliveryResult first = notifier.deliver(message, mailbox);
    server.stop();
    DeliveryResult second = notifier.deliver(message, mailbox);

    assertThat(first)
        .isInstanceOfSatisfying(DeliveryResult.TryLater.class, MailDeliveryTest::isSignIn);
    assertThat(second)
        .isInstanceOfSatisfying(DeliveryResult.TryLater.class, MailDeliveryTest::isSignIn);
  }

  private static void isSignIn(DeliveryResult.TryLater later) {
    assertThat(later.reason()).isEqualTo(FailureReason.MAIL_SIGN_IN);
    assertThat(later.atLeast()).isGreaterThanOrEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void aServerThatIsAwayIsTriedLater() {
    MailNotifier notifier = notifier(Optional.empty());
    server.stop();
    Message message = TestStore.tell(store, FactsSample.facts().build(), mailbox);

    DeliveryResult result = notifier.deliver(message, mailbox);

    assertThat(result)
        .isInstanceOfSatisfying(
            DeliveryResult.TryLater.class,
            later -> assertThat(later.reason()).isEqualTo(FailureReason.MAIL_UNREACHABLE));
  }

  @Test
  void keepsTheVeryMailAsAFile(@TempDir Path folder) {
    MailFolder kept = new MailFolder(folder.resolve("outbox"));
    MailNotifier notifier =
        MailNotifier.keeping(
            store, settings(Optional.empty()), kept, LINKS, ZONE, InstantSource.fixed(NOON));
    Message message = TestStore.tell(store, FactsSample.facts().build(), mailbox);

    notifier.deliver(message, mailbox);
    notifier.deliver(message, mailbox);

    assertThat(kept.newest(10))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.id()).isEqualTo(message.id());
              assertThat(mail.to()).isEqualTo("desk@news.example");
            });
    OutboxMailParts parts = kept.open(message.id()).orElseThrow();
    assertThat(parts.headers()).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    assertThat(parts.text()).contains("*detention contract*");
    assertThat(parts.html()).contains("<!doctype html>");
    assertThat(kept.open("../alerts")).isEmpty();
  }

  private MailNotifier notifier(Optional<String> password) {
    return MailNotifier.smtp(store, settings(password), LINKS, ZONE, InstantSource.fixed(NOON));
  }

  private MailSettings settings(Optional<String> password) {
    return new MailSettings(
        Optional.empty(),
        "127.0.0.1",
        server.getSmtp().getPort(),
        MailSettings.Encryption.NONE,
        password.map(unused -> "user"),
        password.map(Secret::new),
        "alerts@wire.example",
        Optional.empty(),
        Duration.ofSeconds(5));
  }

  private static String header(MimeMessage mail, String name) throws Exception {
    return mail.getHeader(name, "|").replaceAll("\\s+", " ");
  }

  private static String part(Multipart parts, int index, String type) throws Exception {
    BodyPart part = parts.getBodyPart(index);
    assertThat(part.isMimeType(type)).isTrue();
    return part.getContent().toString();
  }
}

package io.wirewatch.alerts.deliver.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.alerts.message.MailContent;
import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.Unsubscription;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** Puts an alert's content and headers into a mail. */
final class MailComposer {
  private final MailSettings settings;
  private final Session session = Session.getInstance(new Properties());

  MailComposer(MailSettings settings) {
    this.settings = settings;
  }

  /**
   * Composes a mail.
   *
   * @param to address, strictly parsed
   * @param unsubscribe address of the page that stops these messages
   * @param thread id of the first message about the story to this destination, when this is not it
   * @throws MessagingException where the address is not one
   */
  MimeMessage compose(
      Message message,
      MailContent content,
      String to,
      String unsubscribe,
      Optional<String> thread,
      Instant now)
      throws MessagingException {
    AlertMimeMessage mail = new AlertMimeMessage(session, messageId(message.id()));
    String name = Unsubscription.of(message).digest().orElseGet(() -> message.facts().ruleName());
    mail.setFrom(from("Wirewatch – " + oneLine(name)));
    mail.setRecipient(jakarta.mail.Message.RecipientType.TO, address(to));
    mail.setSubject(content.subject(), UTF_8.name());
    mail.setSentDate(Date.from(now));
    headers(mail, message, unsubscribe);
    if (thread.isPresent()) {
      mail.setHeader("In-Reply-To", messageId(thread.get()));
      mail.setHeader("References", messageId(thread.get()));
    }
    mail.setContent(alternatives(content));
    mail.saveChanges();
    return mail;
  }

  /**
   * Composes a mail that is no alert.
   *
   * @param reason why it comes, for filters: one word
   * @throws MessagingException where the address is not one
   */
  MimeMessage letter(String id, String to, MailContent content, String reason, Instant now)
      throws MessagingException {
    AlertMimeMessage mail = new AlertMimeMessage(session, messageId(id));
    mail.setFrom(from("Wirewatch"));
    mail.setRecipient(jakarta.mail.Message.RecipientType.TO, address(to));
    mail.setSubject(content.subject(), UTF_8.name());
    mail.setSentDate(Date.from(now));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("X-Auto-Response-Suppress", "All");
    mail.setHeader("X-Wirewatch-Reason", reason);
    mail.setContent(alternatives(content));
    mail.saveChanges();
    return mail;
  }

  private void headers(MimeMessage mail, Message message, String unsubscribe)
      throws MessagingException {
    AlertFacts facts = message.facts();
    Unsubscription list = Unsubscription.of(message);
    String reason = list.digest().isPresent() ? "digest" : "rule";
    String listName = list.digest().isPresent() ? list.ruleId() : "rule-" + token(list.ruleId());
    mail.setHeader("List-ID", "<" + listName + "." + settings.domain() + ">");
    mail.setHeader("List-Unsubscribe", unsubscribeHeader(unsubscribe, list));
    mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("X-Auto-Response-Suppress", "All");
    mail.setHeader("Feedback-ID", token(list.ruleId()) + ":alert:wirewatch:" + settings.domain());
    mail.setHeader("X-Wirewatch-Reason", reason);
    mail.setHeader("X-Wirewatch-Rule", encoded(facts.ruleId() + " " + facts.ruleName()));
    mail.setHeader(
        "X-Wirewatch-Topics",
        facts.topics().stream()
            .map(topic -> token(topic.topic()))
            .collect(Collectors.joining(", ")));
    mail.setHeader("X-Wirewatch-Story", token(facts.storyId()));
    mail.setHeader("X-Wirewatch-Message", message.id());
  }

  private String unsubscribeHeader(String unsubscribe, Unsubscription list) {
    String page = "<" + unsubscribe + ">";
    return settings
        .unsubscribeMailbox()
        .map(box -> page + ",\r\n <mailto:" + box + "?subject=stop%20" + token(list.ruleId()) + ">")
        .orElse(page);
  }

  private InternetAddress from(String name) throws MessagingException {
    try {
      return new InternetAddress(settings.from(), name, UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("every Java has UTF-8", e);
    }
  }

  private static InternetAddress address(String to) throws MessagingException {
    InternetAddress address = new InternetAddress(to, true);
    if (!to.chars().allMatch(c -> c > 0x20 && c < 0x7f) || !to.contains("@")) {
      throw new MessagingException("not a plain mail address");
    }
    return address;
  }

  private static MimeMultipart alternatives(MailContent content) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(content.text(), UTF_8.name(), "plain");
    text.setHeader("Content-Transfer-Encoding", "quoted-printable");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(content.html(), UTF_8.name(), "html");
    html.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return new MimeMultipart("alternative", text, html);
  }

  private String messageId(String id) {
    return "<" + id + "@" + settings.domain() + ">";
  }

  /** Only what may stand in a header as it is. */
  private static String token(String text) {
    return text.replaceAll("[^A-Za-z0-9._-]+", "-");
  }

  private static String encoded(String text) throws MessagingException {
    try {
      return MimeUtility.fold(
          "X-Wirewatch-Rule: ".length(), MimeUtility.encodeText(oneLine(text), UTF_8.name(), "Q"));
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("every Java has UTF-8", e);
    }
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    return line.length() <= 120 ? line : line.substring(0, 120);
  }
}

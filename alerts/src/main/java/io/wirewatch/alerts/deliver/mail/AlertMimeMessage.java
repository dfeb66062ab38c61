package io.wirewatch.alerts.deliver.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A mail that keeps its own Message-ID: the same in every attempt. */
final class AlertMimeMessage extends MimeMessage {
  private final String messageId;

  AlertMimeMessage(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}

package io.wirewatch.alerts.deliver.mail;

import io.wirewatch.alerts.deliver.DeliveryResult;
import jakarta.mail.internet.MimeMessage;

/** Takes a finished mail; tries once. */
interface MailTransport {
  /**
   * Sends or keeps it.
   *
   * @param id the message's id
   */
  DeliveryResult send(String id, MimeMessage mail);
}

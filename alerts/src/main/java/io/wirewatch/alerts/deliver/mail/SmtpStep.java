package io.wirewatch.alerts.deliver.mail;

/** How far a conversation with a mail server came. */
enum SmtpStep {
  /** Connecting, greeting, encryption and sign-in. */
  CONNECT,
  /** Sender, recipient and the mail itself. */
  SEND
}

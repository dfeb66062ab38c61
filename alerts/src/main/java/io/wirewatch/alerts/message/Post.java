package io.wirewatch.alerts.message;

/** Sends letters to people that are no alerts: sign-in links, invitations. */
public interface Post {

  /** Takes a letter to send it soon, once; never waits for the mail server. */
  void send(String to, MailContent letter);

  /** Whether mails really go out, and are not only kept here to be looked at. */
  boolean isReal();
}

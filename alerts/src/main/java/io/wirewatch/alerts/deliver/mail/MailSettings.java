package io.wirewatch.alerts.deliver.mail;

import io.wirewatch.runtime.settings.Default;
import io.wirewatch.runtime.settings.Doc;
import io.wirewatch.runtime.settings.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How mail goes out. */
public record MailSettings(
    @Doc("Keep mails as files in this folder, shown in the console, and send none.")
        Optional<Path> outboxDir,
    @Doc("Mail server.") @Default("127.0.0.1") String host,
    @Doc("Its port: 587 with STARTTLS, 465 with TLS, 25 without.") @Default("587") int port,
    @Doc("Encryption: starttls (required, never in clear), tls, or none.") @Default("starttls")
        Encryption encryption,
    @Doc("User to sign in as; without one, no sign-in.") Optional<String> user,
    @Doc("Password to sign in with.") Optional<Secret> password,
    @Doc("Address alerts come from; its domain also names lists and messages.")
        @Default("alerts@wirewatch.example")
        String from,
    @Doc("Address that takes unsubscribe mails, if one is read.")
        Optional<String> unsubscribeMailbox,
    @Doc("Longest wait for the server at each step.") @Default("10s") Duration timeout) {

  /** How the connection to the mail server is encrypted. */
  public enum Encryption {
    /** Begins in clear and is encrypted before anything is said; refused where that fails. */
    STARTTLS,
    /** Encrypted from the first byte. */
    TLS,
    /** In clear; for a server on this machine. */
    NONE
  }

  /** Refuses what cannot be. */
  public MailSettings {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("port must be 1 to 65535, but is " + port);
    }
    if (!from.matches("[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,253}")) {
      throw new IllegalArgumentException("from must be a mail address, but is \"" + from + "\"");
    }
    if (timeout.toMillis() < 100 || timeout.compareTo(Duration.ofMinutes(1)) > 0) {
      throw new IllegalArgumentException("timeout must be 100ms to 1m");
    }
    if (user.isPresent() && password.isEmpty()) {
      throw new IllegalArgumentException("user needs a password");
    }
  }

  /** Mails kept as files. */
  public static MailSettings files(Path folder) {
    return new MailSettings(
        Optional.of(folder),
        "127.0.0.1",
        587,
        Encryption.STARTTLS,
        Optional.empty(),
        Optional.empty(),
        "alerts@wirewatch.example",
        Optional.empty(),
        Duration.ofSeconds(10));
  }

  /** The part of the sender's address after the at sign. */
  String domain() {
    return from.substring(from.indexOf('@') + 1);
  }
}

package io.wirewatch.alerts.console;

import java.util.regex.Pattern;

/** What is taken as a mail address: plain ones, as forms and servers agree on. */
final class MailAddresses {
  private static final Pattern ONE =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}");

  private MailAddresses() {}

  static boolean isOne(String text) {
    return ONE.matcher(text).matches();
  }
}

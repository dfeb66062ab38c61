package io.wirewatch.alerts.message;

/** Marks an alert's mail as a test: the same in all but subject and a banner on top. */
public final class TestMail {
  private static final String BANNER =
      "This is a test. Alerts of this rule look like what follows.";

  private TestMail() {}

  /** The mail with its banner. */
  public static MailContent of(MailContent alert, String ruleName) {
    return new MailContent(
        Plain.cut(Plain.line("Test – " + ruleName), 77),
        BANNER + "\r\n\r\n" + alert.text(),
        withBanner(alert.html()));
  }

  private static String withBanner(String html) {
    int at = html.indexOf(MailStyle.TABLE) + MailStyle.TABLE.length();
    String banner = "<p style=\"" + MailStyle.QUOTE + "\"><strong>" + BANNER + "</strong></p>\n";
    return html.substring(0, at) + banner + html.substring(at);
  }
}

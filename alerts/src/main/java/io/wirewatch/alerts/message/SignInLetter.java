package io.wirewatch.alerts.message;

import java.net.URI;

/** The mail that carries a sign-in link. */
public final class SignInLetter {
  private static final String PARAGRAPH = "<p style=\"" + MailStyle.PARAGRAPH + "\">";

  private SignInLetter() {}

  /**
   * For somebody who asked for a link.
   *
   * @param browser that asked, in words
   */
  public static MailContent asked(URI link, String browser) {
    return letter(
        "Your sign-in link",
        "You asked for a sign-in link to Wirewatch, from " + Plain.line(browser) + ".",
        link,
        "It works once, within 15 minutes. If it was not you, do nothing: without the link nobody"
            + " gets in, and it ends by itself.");
  }

  /**
   * For somebody who is invited.
   *
   * @param by who invites, in words
   */
  public static MailContent invitation(URI link, String by) {
    return letter(
        "Your invitation to Wirewatch",
        Plain.line(by) + " invites you to Wirewatch, where your newsroom watches the news.",
        link,
        "The link works once, within 3 days. After that, ask for a new one on the sign-in page.");
  }

  private static MailContent letter(String subject, String first, URI link, String last) {
    String text = String.join("\n\n", first, "Sign in:\n" + link, last) + "\n";
    Html html = new Html();
    html.raw("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
    html.text(subject).raw("</title>").raw(MailStyle.DARK).raw("</head>");
    html.raw(MailStyle.BODY).raw(MailStyle.TABLE);
    html.raw(PARAGRAPH).text(first).raw("</p>\n").raw(PARAGRAPH);
    html.link(link.toString(), MailStyle.BUTTON, "Sign in to Wirewatch").raw("</p>\n");
    html.raw(PARAGRAPH).text(last).raw("</p>\n").raw(MailStyle.END);
    return new MailContent(subject, text, html.toString());
  }
}

package io.wirewatch.alerts.message;

/**
 * Markup and styles of mails; mid tones, so that a client that inverts colours leaves them
 * readable.
 */
final class MailStyle {
  static final String DARK =
      "<style>:root{color-scheme:light dark;supported-color-schemes:light dark}"
          + "@media (prefers-color-scheme: dark){"
          + "body,.page{background:#16181d !important;color:#e8e8ea !important}"
          + ".quiet{color:#a9adb8 !important}.quote{border-color:#6f9bd8 !important}"
          + "a{color:#8ab8f0 !important}}</style>";
  static final String BODY =
      "<body style=\"margin:0;padding:0;background:#ffffff;color:#1c1e21;"
          + "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;"
          + "font-size:16px;line-height:1.5\">\n";
  static final String PREHEADER =
      "<div style=\"display:none;max-height:0;overflow:hidden;mso-hide:all\">";
  static final String TABLE =
      "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\">"
          + "<tr><td align=\"center\" class=\"page\">"
          + "<table role=\"presentation\" width=\"600\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\""
          + " style=\"width:100%;max-width:600px\"><tr><td align=\"left\" style=\"padding:16px\">\n";
  static final String END = "</td></tr></table></td></tr></table></body></html>\n";
  static final String PARAGRAPH = "margin:12px 0;";
  static final String SMALL = "margin:12px 0;font-size:14px;color:#565b66;";
  static final String QUOTE = "margin:12px 0;padding-left:12px;border-left:4px solid #3b6fb5;";
  static final String HEADLINE = "margin:20px 0 4px;font-size:22px;line-height:1.3;";
  static final String HEADLINE_LINK = "color:#1d4f91;text-decoration:underline";
  static final String LINK = "color:#1d4f91;text-decoration:underline";
  static final String MATCH = "font-weight:bold;text-decoration:underline";
  static final String BUTTON =
      "display:inline-block;padding:10px 16px;border:2px solid #3b6fb5;border-radius:6px;"
          + "color:#1d4f91;text-decoration:none;font-weight:bold";
  static final String FOOTER =
      "margin:24px 0 0;padding-top:12px;border-top:1px solid #9aa0ab;font-size:14px;color:#565b66;";

  private MailStyle() {}

  /** All that stands before the first line of a mail. */
  static void begin(Html html, String title, String preheader) {
    html.raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .raw("<meta name=\"color-scheme\" content=\"light dark\">")
        .raw("<meta name=\"supported-color-schemes\" content=\"light dark\"><title>")
        .text(title)
        .raw("</title>" + DARK + "</head>" + BODY + PREHEADER)
        .text(preheader)
        .raw("</div>" + TABLE);
  }
}

package io.wirewatch.alerts.message;

import java.util.ArrayList;
import java.util.List;

/** A mail that is no alert: a few paragraphs, one link, a few more. */
final class Letter {
  private final String subject;
  private final List<String> before = new ArrayList<>();
  private final List<String> after = new ArrayList<>();

  Letter(String subject) {
    this.subject = subject;
  }

  Letter says(String paragraph) {
    before.add(paragraph);
    return this;
  }

  Letter addsAfterTheLink(String paragraph) {
    after.add(paragraph);
    return this;
  }

  MailContent leadsTo(String label, String link) {
    return new MailContent(
        Plain.cut(Plain.line(subject), 77), text(label, link), html(label, link));
  }

  private String text(String label, String link) {
    TextLines lines = new TextLines();
    before.forEach(paragraph -> lines.paragraph(paragraph).blank());
    lines.paragraph(label + ":").link(link);
    after.forEach(paragraph -> lines.blank().paragraph(paragraph));
    return lines.text();
  }

  private String html(String label, String link) {
    Html html = new Html();
    html.raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .raw("<meta name=\"color-scheme\" content=\"light dark\">")
        .raw("<meta name=\"supported-color-schemes\" content=\"light dark\"><title>")
        .text(subject)
        .raw("</title>" + MailStyle.DARK + "</head>" + MailStyle.BODY + MailStyle.TABLE);
    before.forEach(paragraph -> paragraph(html, paragraph));
    html.raw("<p style=\"margin:24px 0\">").link(link, MailStyle.BUTTON, label).raw("</p>\n");
    after.forEach(paragraph -> paragraph(html, paragraph));
    return html.raw(MailStyle.END).toString();
  }

  private static void paragraph(Html html, String text) {
    html.raw("<p style=\"" + MailStyle.PARAGRAPH + "\">").text(text).raw("</p>\n");
  }
}

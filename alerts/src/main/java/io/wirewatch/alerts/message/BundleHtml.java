package io.wirewatch.alerts.message;

import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.Bundle;
import java.util.List;

/** The HTML part of the mail about several alerts, made like that about one. */
final class BundleHtml {
  private static final String TITLE = "margin:20px 0 2px;font-size:18px;line-height:1.3;";
  private static final String LINE = "margin:2px 0;font-size:14px;color:#565b66;";

  private final Links links;
  private final Reader reader;
  private final BundleWords words;

  BundleHtml(Links links, Reader reader, BundleWords words) {
    this.links = links;
    this.reader = reader;
    this.words = words;
  }

  String write(Bundle bundle, List<AlertFacts> shown) {
    Html html = new Html();
    MailStyle.begin(html, words.subject(), BundleWords.title(shown.get(0)));
    html.raw("<h1 style=\"" + MailStyle.HEADLINE + "\">")
        .text(words.counts())
        .raw("</h1>\n<p style=\"" + MailStyle.SMALL + "\" class=\"quiet\">")
        .text(words.opening())
        .raw("</p>\n");
    shown.forEach(facts -> story(facts, html));
    if (words.stories() > shown.size()) {
      html.raw("<p style=\"margin:24px 0\">")
          .link(
              links.alerts(), MailStyle.BUTTON, "And " + (words.stories() - shown.size()) + " more")
          .raw("</p>\n");
    }
    footer(bundle, html);
    return html.raw(MailStyle.END).toString();
  }

  private void story(AlertFacts facts, Html html) {
    html.raw("<h2 style=\"" + TITLE + "\" lang=\"")
        .attribute(facts.language().equals("other") ? "und" : facts.language())
        .raw("\">")
        .link(facts.url(), MailStyle.HEADLINE_LINK, BundleWords.title(facts))
        .raw("</h2>\n<p style=\"" + LINE + "\" class=\"quiet\">")
        .text(words.where(facts))
        .raw(" · ")
        .link(links.story(facts.storyId()), MailStyle.LINK, "Open story")
        .raw("</p>\n");
    html.raw("<p style=\"margin:2px 0\">");
    BundleWords.before(facts)
        .ifPresentOrElse(html::text, () -> BundleWords.sentence(facts).ifPresent(html::marked));
    html.raw("</p>\n");
  }

  private void footer(Bundle bundle, Html html) {
    html.raw("<p style=\"" + MailStyle.FOOTER + "\" class=\"quiet\">You get this because of ");
    String comma = "";
    for (var rule : bundle.rules().entrySet()) {
      html.raw(comma).link(links.rule(rule.getKey()), MailStyle.LINK, rule.getValue());
      comma = ", ";
    }
    html.raw(".<br>").link(reader.unsubscribe(), MailStyle.LINK, words.stop()).raw("</p>\n");
  }
}

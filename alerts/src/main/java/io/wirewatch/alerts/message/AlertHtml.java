package io.wirewatch.alerts.message;

import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.OutletFact;
import io.wirewatch.alerts.store.Snippet;
import io.wirewatch.alerts.store.TopicFact;

/**
 * The HTML part of the mail about a single alert: one column of 600 pixels, styles inline, colours
 * that survive forced inversion, nothing loaded from anywhere.
 */
final class AlertHtml {
  private final Links links;
  private final Reader reader;
  private final Times times;

  AlertHtml(Links links, Reader reader) {
    this.links = links;
    this.reader = reader;
    this.times = new Times(reader.zone());
  }

  String write(AlertFacts facts) {
    Html html = new Html();
    MailStyle.begin(html, Words.subject(facts), Words.preheader(facts));
    why(facts, html);
    article(facts, html);
    topics(facts, html);
    alsoIn(facts, html);
    buttons(facts, html);
    footer(facts, html);
    return html.raw(MailStyle.END).toString();
  }

  private static void why(AlertFacts facts, Html html) {
    html.raw("<p style=\"" + MailStyle.SMALL + "\" class=\"quiet\">Your rule <strong>")
        .text(facts.ruleName())
        .raw("</strong> found this.</p>\n");
    for (String news : Words.sequel(facts)) {
      html.raw("<p style=\"" + MailStyle.PARAGRAPH + "\"><strong>")
          .text(news)
          .raw("</strong></p>\n");
    }
    for (Snippet snippet : facts.why()) {
      html.raw("<p style=\"" + MailStyle.QUOTE + "\" class=\"quote\">");
      html.marked(snippet);
      html.raw("</p>\n");
    }
  }

  private void article(AlertFacts facts, Html html) {
    html.raw("<h1 style=\"" + MailStyle.HEADLINE + "\" lang=\"")
        .attribute(facts.language().equals("other") ? "und" : facts.language())
        .raw("\">")
        .link(facts.url(), MailStyle.HEADLINE_LINK, facts.title())
        .raw("</h1>\n<p style=\"" + MailStyle.SMALL + "\" class=\"quiet\">")
        .text(facts.outlet() + facts.region().map(where -> " (" + where + ")").orElse(""))
        .raw("<br>Published: ")
        .text(times.of(facts.publishedAt()))
        .raw("<br>First seen: ")
        .text(times.of(facts.firstSeenAt()))
        .raw("</p>\n");
  }

  private static void topics(AlertFacts facts, Html html) {
    for (TopicFact topic : facts.topics()) {
      html.raw("<p style=\"" + MailStyle.PARAGRAPH + "\"><strong>")
          .text(Words.label(topic.topic()))
          .raw("</strong> (" + Words.certainty(topic) + ")");
      topic
          .evidence()
          .ifPresent(
              snippet -> {
                html.raw(" because: ");
                html.marked(snippet);
              });
      html.raw("</p>\n");
    }
  }

  private void alsoIn(AlertFacts facts, Html html) {
    if (facts.alsoIn().isEmpty()) {
      return;
    }
    html.raw("<p style=\"" + MailStyle.PARAGRAPH + "\"><strong>")
        .text(Words.alsoIn(facts.alsoIn()))
        .raw("</strong></p>\n<ul style=\"" + MailStyle.PARAGRAPH + "padding-left:20px\">");
    for (OutletFact outlet : facts.alsoIn()) {
      html.raw("<li>")
          .link(outlet.url(), MailStyle.LINK, outlet.name())
          .text(", first seen " + times.of(outlet.firstSeenAt()))
          .raw("</li>");
    }
    html.raw("</ul>\n");
  }

  private void buttons(AlertFacts facts, Html html) {
    html.raw("<p style=\"margin:24px 0\">")
        .link(facts.url(), MailStyle.BUTTON, "Open original")
        .raw("&nbsp; ")
        .link(links.story(facts.storyId()), MailStyle.BUTTON, "Open story")
        .raw("&nbsp; ")
        .link(reader.relevance(facts.articleId()), MailStyle.LINK, "Was this relevant?")
        .raw("</p>\n");
  }

  private void footer(AlertFacts facts, Html html) {
    html.raw(
            "<p style=\""
                + MailStyle.FOOTER
                + "\" class=\"quiet\">You get this because of the rule ")
        .link(links.rule(facts.ruleId()), MailStyle.LINK, facts.ruleName())
        .raw(", found in the feed of ")
        .text(facts.outlet())
        .raw(".<br>")
        .link(links.rule(facts.ruleId()), MailStyle.LINK, "Change or pause the rule")
        .raw(" · ")
        .link(reader.unsubscribe(), MailStyle.LINK, "Stop these messages")
        .raw("</p>\n");
  }
}

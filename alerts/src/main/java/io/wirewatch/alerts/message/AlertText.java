package io.wirewatch.alerts.message;

import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.OutletFact;
import io.wirewatch.alerts.store.TopicFact;

/** The plain-text part of the mail about a single alert. */
final class AlertText {
  private final Links links;
  private final Reader reader;
  private final Times times;

  AlertText(Links links, Reader reader) {
    this.links = links;
    this.reader = reader;
    this.times = new Times(reader.zone());
  }

  String write(AlertFacts facts) {
    TextLines lines = new TextLines();
    why(facts, lines);
    article(facts, lines);
    topics(facts, lines);
    alsoIn(facts, lines);
    lines.blank().paragraph("The whole story:").link(links.story(facts.storyId()));
    lines.paragraph("Was this relevant?").link(reader.relevance(facts.articleId()));
    footer(facts, lines);
    return lines.text();
  }

  private static void why(AlertFacts facts, TextLines lines) {
    lines.paragraph("Your rule \"" + facts.ruleName() + "\" found this.");
    Words.sequel(facts).forEach(news -> lines.blank().paragraph(news));
    if (!facts.why().isEmpty()) {
      lines.blank().paragraph("Because it says:");
      facts.why().forEach(snippet -> lines.indented("  ", Words.starred(snippet)));
    }
  }

  private void article(AlertFacts facts, TextLines lines) {
    lines.blank().paragraph(facts.title()).link(Plain.line(facts.url()));
    String region = facts.region().map(where -> " (" + where + ")").orElse("");
    lines
        .paragraph(facts.outlet() + region)
        .paragraph("Published: " + times.of(facts.publishedAt()))
        .paragraph("First seen: " + times.of(facts.firstSeenAt()));
  }

  private static void topics(AlertFacts facts, TextLines lines) {
    if (facts.topics().isEmpty()) {
      return;
    }
    lines.blank().paragraph("Topics:");
    for (TopicFact topic : facts.topics()) {
      lines.paragraph(
          "- " + Words.label(topic.topic()) + " (" + Words.certainty(topic) + "), because:");
      topic.evidence().ifPresent(snippet -> lines.indented("    ", Words.starred(snippet)));
    }
  }

  private void alsoIn(AlertFacts facts, TextLines lines) {
    if (facts.alsoIn().isEmpty()) {
      return;
    }
    lines.blank().paragraph(Words.alsoIn(facts.alsoIn()) + ":");
    for (OutletFact outlet : facts.alsoIn()) {
      lines
          .paragraph("- " + outlet.name() + ", first seen " + times.of(outlet.firstSeenAt()))
          .link(Plain.line(outlet.url()));
    }
  }

  private void footer(AlertFacts facts, TextLines lines) {
    lines
        .blank()
        .paragraph("--")
        .paragraph("You get this because of the rule \"" + facts.ruleName() + "\".")
        .paragraph("Found in the feed of " + facts.outlet() + ".")
        .paragraph("Change or pause the rule:")
        .link(links.rule(facts.ruleId()))
        .paragraph("Stop these messages:")
        .link(reader.unsubscribe());
  }
}

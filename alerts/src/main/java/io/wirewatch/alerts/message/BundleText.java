package io.wirewatch.alerts.message;

import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.Bundle;
import java.util.List;

/** The plain-text part of the mail about several alerts. */
final class BundleText {
  private final Links links;
  private final Reader reader;
  private final BundleWords words;

  BundleText(Links links, Reader reader, BundleWords words) {
    this.links = links;
    this.reader = reader;
    this.words = words;
  }

  String write(Bundle bundle, List<AlertFacts> shown) {
    TextLines lines = new TextLines().paragraph(words.opening());
    int number = 1;
    for (AlertFacts facts : shown) {
      story(number++, facts, lines);
    }
    if (words.stories() > shown.size()) {
      lines
          .blank()
          .paragraph("And " + (words.stories() - shown.size()) + " more:")
          .link(links.alerts());
    }
    footer(bundle, lines);
    return lines.text();
  }

  private void story(int number, AlertFacts facts, TextLines lines) {
    lines
        .blank()
        .paragraph(number + ". " + BundleWords.title(facts))
        .indented("   ", words.where(facts));
    String why = BundleWords.why(facts);
    if (!why.isEmpty()) {
      lines.indented("   ", why);
    }
    lines.link(Plain.line(facts.url())).link(links.story(facts.storyId()));
  }

  private void footer(Bundle bundle, TextLines lines) {
    lines.blank().paragraph("--");
    bundle
        .rules()
        .forEach(
            (id, name) ->
                lines
                    .paragraph("You get this because of the rule \"" + name + "\".")
                    .link(links.rule(id)));
    lines.paragraph(words.stop() + ":").link(reader.unsubscribe());
  }
}

package io.wirewatch.alerts.message;

import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.OutletFact;
import io.wirewatch.alerts.store.Sequel;
import io.wirewatch.alerts.store.Snippet;
import io.wirewatch.alerts.store.TopicFact;
import io.wirewatch.contract.article.Certainty;
import io.wirewatch.contract.article.TextSpan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Phrases that text and HTML share. */
final class Words {
  private static final int SUBJECT = 77;
  private static final int OUTLET = 24;

  private Words() {}

  /**
   * {@code [Detention] County renews agreement – Local Gazette}, under 78 characters, the news
   * first.
   */
  static String subject(AlertFacts facts) {
    String before = facts.sequel().isPresent() ? news(facts) : topic(facts);
    String after = " – " + Plain.cut(Plain.line(facts.outlet()), OUTLET);
    int room = SUBJECT - before.length() - after.length();
    return before + Plain.cut(Plain.line(facts.title()), room) + after;
  }

  private static String topic(AlertFacts facts) {
    return facts.topics().stream()
        .findFirst()
        .map(topic -> "[" + label(topic.topic()) + "] ")
        .orElse("");
  }

  /** What stands before the headline of a sequel; empty for the first alert about a story. */
  static String news(AlertFacts facts) {
    return facts
        .sequel()
        .map(
            news ->
                news.kind() == Sequel.Kind.CORRECTION
                    ? "Corrected: "
                    : "Now in " + news.outlets() + " outlets: ")
        .orElse("");
  }

  /** What changed since the story was told last, a sentence each. */
  static List<String> sequel(AlertFacts facts) {
    return facts
        .sequel()
        .map(
            news ->
                news.kind() == Sequel.Kind.CORRECTION
                    ? List.of(
                        "The outlet changed its headline.",
                        "Before: " + news.before(),
                        "Now: " + facts.title())
                    : List.of(
                        "You were told of this story. Now "
                            + news.outlets()
                            + " outlets carry it."))
        .orElse(List.of());
  }

  /** The sentence shown in lists of mails: why it came. */
  static String preheader(AlertFacts facts) {
    return sentence(facts).map(snippet -> Plain.line(snippet.text())).orElse(facts.title());
  }

  /** The matched sentence, or the first topic's. */
  static Optional<Snippet> sentence(AlertFacts facts) {
    return facts.why().stream()
        .findFirst()
        .or(() -> facts.topics().stream().flatMap(topic -> topic.evidence().stream()).findFirst());
  }

  /** {@code local-cooperation} as {@code Local cooperation}. */
  static String label(String topic) {
    String words = Plain.cut(Plain.line(topic.replace('-', ' ').replace('_', ' ')), 28);
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  static String certainty(TopicFact topic) {
    return topic.certainty() == Certainty.STRONG ? "strong" : "likely";
  }

  /** A sentence with its matched words between asterisks. */
  static String starred(Snippet snippet) {
    StringBuilder starred = new StringBuilder();
    int from = 0;
    for (TextSpan match : snippet.matches()) {
      starred.append(snippet.text(), from, match.start()).append('*');
      starred.append(match.of(snippet.text())).append('*');
      from = match.end();
    }
    return Plain.line(starred.append(snippet.text().substring(from)).toString());
  }

  static String alsoIn(List<OutletFact> outlets) {
    return "Also in " + (outlets.size() == 1 ? "1 outlet" : outlets.size() + " outlets");
  }
}

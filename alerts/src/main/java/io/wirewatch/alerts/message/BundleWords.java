package io.wirewatch.alerts.message;

import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.Bundle;
import io.wirewatch.alerts.store.Gathering;
import io.wirewatch.alerts.store.Sequel;
import io.wirewatch.alerts.store.Snippet;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Phrases that text and HTML of a bundle or digest share. */
record BundleWords(Bundle bundle, int stories, ZoneId zone) {
  private static final int SUBJECT = 77;
  private static final int LONGEST_SENTENCE = 240;
  private static final int LONGEST_TITLE = 200;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE", Locale.US);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.US);
  private static final DateTimeFormatter ZONED =
      DateTimeFormatter.ofPattern("HH:mm zzz", Locale.US);
  private static final DateTimeFormatter DAY_AND_CLOCK =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.US);

  /**
   * {@code 5 stories for "Jails" (09:00–09:15 EDT)}, or {@code Tuesday digest: 23 stories, 4
   * rules}.
   */
  String subject() {
    if (bundle.kind() == Gathering.BUNDLE) {
      String before = counted(stories, "story", "stories") + " for \"";
      String after = "\" (" + period() + ")";
      int room = SUBJECT - before.length() - after.length();
      return before + Plain.cut(Plain.line(ruleName()), room) + after;
    }
    String name = bundle.kind() == Gathering.DAILY ? DAY.format(local(bundle.until())) : "Weekly";
    return name + " digest: " + counts();
  }

  /** {@code 23 stories, 4 rules}. */
  String counts() {
    return counted(stories, "story", "stories")
        + ", "
        + counted(bundle.rules().size(), "rule", "rules");
  }

  /** What the mail holds, in a sentence. */
  String opening() {
    return bundle.kind() == Gathering.BUNDLE
        ? "Your rule \"%s\" found %s, %s."
            .formatted(ruleName(), counted(stories, "story", "stories"), period())
        : "Your rules found %s, %s.".formatted(counted(stories, "story", "stories"), period());
  }

  String ruleName() {
    return bundle.alerts().get(0).facts().ruleName();
  }

  /** {@code 09:00–09:15 EDT}, with the days where they differ. */
  String period() {
    boolean isOneDay =
        local(bundle.from()).toLocalDate().equals(local(bundle.until()).toLocalDate());
    return (isOneDay ? CLOCK : DAY_AND_CLOCK).format(local(bundle.from()))
        + "–"
        + (isOneDay ? "" : DAY_AND_CLOCK.format(local(bundle.until())).substring(0, 4))
        + ZONED.format(local(bundle.until()));
  }

  /** A story's headline, with what is new about it. */
  static String title(AlertFacts facts) {
    return Plain.cut(Plain.line(Words.news(facts) + facts.title()), LONGEST_TITLE);
  }

  /** Outlet, how many others, first seen, and in a digest the rules that found it. */
  String where(AlertFacts facts) {
    int others = facts.outlets() - 1;
    Collection<String> rules = bundle.rulesOf(facts.storyId()).values();
    return Plain.cut(Plain.line(facts.outlet()), 60)
        + facts.region().map(region -> " (" + region + ")").orElse("")
        + (others > 0 ? " and " + counted(others, "other outlet", "other outlets") : "")
        + ", first seen "
        + new Times(zone).of(facts.firstSeenAt())
        + (bundle.kind() == Gathering.BUNDLE
            ? ""
            : " · "
                + rules.stream()
                    .map(name -> Plain.cut(name, 60))
                    .collect(Collectors.joining(", ")));
  }

  /** Why it is told, with the matched words between asterisks; empty where there is no sentence. */
  static String why(AlertFacts facts) {
    return before(facts).or(() -> sentence(facts).map(Words::starred)).orElse("");
  }

  /** What a correction replaces. */
  static Optional<String> before(AlertFacts facts) {
    return facts
        .sequel()
        .filter(news -> news.kind() == Sequel.Kind.CORRECTION)
        .map(news -> Plain.cut("Before: " + news.before(), LONGEST_SENTENCE));
  }

  /** The sentence that earned it, cut where it is long. */
  static Optional<Snippet> sentence(AlertFacts facts) {
    return Words.sentence(facts).map(BundleWords::cut);
  }

  private static Snippet cut(Snippet snippet) {
    String text = Plain.cut(snippet.text(), LONGEST_SENTENCE);
    int kept = text.equals(snippet.text()) ? text.length() : text.length() - "…".length();
    return new Snippet(
        text, snippet.matches().stream().filter(match -> match.end() <= kept).toList());
  }

  String stop() {
    return bundle.kind() == Gathering.BUNDLE ? "Stop these messages" : "Stop this digest";
  }

  static String counted(int count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }

  private ZonedDateTime local(Instant at) {
    return at.atZone(zone);
  }
}

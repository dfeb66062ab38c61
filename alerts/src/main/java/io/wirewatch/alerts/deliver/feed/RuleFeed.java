package io.wirewatch.alerts.deliver.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.alerts.message.Links;
import io.wirewatch.alerts.store.Alert;
import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.Snippet;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a rule's feed says: one entry for each story, the newest first.
 *
 * @param home the rule's page
 * @param updated when the newest entry was made, or the feed itself
 */
public record RuleFeed(String id, String title, String home, Instant updated, List<Entry> entries) {

  /**
   * One story.
   *
   * @param id the same however often the story is told of again
   * @param summary the matched sentence
   * @param story its page in the console
   * @param categories its topics
   */
  public record Entry(
      String id,
      String title,
      String url,
      String summary,
      String story,
      String outlet,
      Instant published,
      Instant updated,
      List<String> categories) {}

  /** Copies the list. */
  public RuleFeed {
    entries = List.copyOf(entries);
  }

  /**
   * The feed of a rule.
   *
   * @param madeAt when its address was made
   * @param alerts the newest first
   */
  public static RuleFeed of(
      String ruleId, String ruleName, Instant madeAt, List<Alert> alerts, Links links) {
    Map<String, Entry> byStory = new LinkedHashMap<>();
    for (Alert alert : alerts) {
      byStory.putIfAbsent(alert.facts().storyId(), entry(alert, links));
    }
    Instant updated = alerts.stream().findFirst().map(Alert::madeAt).orElse(madeAt);
    return new RuleFeed(
        id("rule", ruleId),
        "Wirewatch – " + clean(ruleName),
        links.rule(ruleId),
        updated,
        List.copyOf(byStory.values()));
  }

  private static Entry entry(Alert alert, Links links) {
    AlertFacts facts = alert.facts();
    String story = links.story(facts.storyId());
    return new Entry(
        id(facts.ruleId(), facts.storyId()),
        clean(facts.title()),
        facts.url().matches("https?://\\S+") ? clean(facts.url()) : story,
        sentence(facts).map(snippet -> clean(snippet.text())).orElse(clean(facts.title())),
        story,
        clean(facts.outlet()),
        facts.publishedAt().orElse(facts.firstSeenAt()),
        alert.madeAt(),
        facts.topics().stream().map(topic -> topic.topic()).distinct().toList());
  }

  private static Optional<Snippet> sentence(AlertFacts facts) {
    return Stream.concat(
            facts.why().stream(),
            facts.topics().stream().flatMap(topic -> topic.evidence().stream()))
        .findFirst();
  }

  private static String id(String kind, String of) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes((kind + "/" + of).getBytes(UTF_8));
  }

  /** Text on one line, of characters that XML may hold. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(code -> Character.isWhitespace(code) ? ' ' : code)
        .filter(RuleFeed::mayStandInXml)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  private static boolean mayStandInXml(int code) {
    boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    return code >= 0x20 && !surrogate && (code & 0xFFFE) != 0xFFFE && (code < 0x7f || code > 0x9f);
  }
}

package io.wirewatch.alerts.deliver.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wirewatch.alerts.message.Links;
import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.Bundle;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.Snippet;
import io.wirewatch.alerts.store.TopicFact;
import io.wirewatch.contract.channel.EventJson;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An alert in Slack's blocks: headline, why with the matched words bold, where and when, buttons
 * that are links. The text beside them stands alone, for notifications and screen readers.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">Block Kit</a>
 */
final class SlackMessage {
  /** Most characters of a header. */
  static final int HEADER = 150;

  /** Most characters of a section. */
  static final int SECTION = 3_000;

  /** Most blocks of a message. */
  static final int BLOCKS = 50;

  private static final int URL = 3_000;
  private static final int STORIES = 20;
  private static final JsonMapper MAPPER = EventJson.mapper();

  private final Links links;

  SlackMessage(Links links) {
    this.links = links;
  }

  byte[] of(Message message) {
    return message.bundle().map(this::bundle).orElseGet(() -> alert(message.facts()));
  }

  /** A line for each story, up to twenty. */
  private byte[] bundle(Bundle bundle) {
    List<AlertFacts> stories = bundle.stories();
    String title = counted(stories.size(), "alert") + " from " + rules(bundle);
    List<Object> blocks = new ArrayList<>();
    blocks.add(Map.of("type", "header", "text", plain(SlackText.cut(title, HEADER))));
    stories.stream().limit(STORIES).forEach(facts -> blocks.add(section(line(facts))));
    if (stories.size() > STORIES) {
      String more = "And " + (stories.size() - STORIES) + " more";
      blocks.add(context(SlackText.link(links.alerts(), more)));
    }
    String headlines =
        stories.stream()
            .limit(STORIES)
            .map(facts -> SlackText.cut(facts.title(), 150))
            .collect(Collectors.joining("; "));
    return payload(SlackText.cut(title, 300) + ": " + headlines, blocks);
  }

  private static String rules(Bundle bundle) {
    return bundle.rules().size() == 1
        ? "\"" + bundle.rules().values().iterator().next() + "\""
        : counted(bundle.rules().size(), "rule");
  }

  private String line(AlertFacts facts) {
    return SlackText.link(links.story(facts.storyId()), facts.title()) + "\n" + where(facts);
  }

  byte[] alert(AlertFacts facts) {
    return payload(fallback(facts), blocks(facts));
  }

  byte[] test(AlertFacts facts) {
    String banner = "This is a test. Alerts of this rule look like what follows.";
    List<Object> blocks = new ArrayList<>();
    blocks.add(context("*" + banner + "*"));
    blocks.addAll(blocks(facts));
    return payload("Test: " + fallback(facts), blocks);
  }

  byte[] introduction(String by) {
    String text =
        SlackText.cut(by, 100)
            + " asked Wirewatch to send news alerts to this channel. Nothing is to be done."
            + " Not wanted? Remove the incoming webhook, and nothing can be sent here.";
    return payload(text, List.of(section(text)));
  }

  private List<Object> blocks(AlertFacts facts) {
    List<Object> blocks = new ArrayList<>();
    blocks.add(Map.of("type", "header", "text", plain(SlackText.cut(facts.title(), HEADER))));
    why(facts).ifPresent(why -> blocks.add(section(why)));
    blocks.add(context(where(facts)));
    blocks.add(Map.of("type", "actions", "elements", buttons(facts)));
    return blocks;
  }

  private static Optional<String> why(AlertFacts facts) {
    StringBuilder why = new StringBuilder();
    Stream.concat(
            facts.why().stream().map(SlackMessage::quoted),
            facts.topics().stream().map(SlackMessage::because))
        .distinct()
        .filter(line -> why.length() + line.length() < SECTION)
        .forEach(line -> why.append(why.length() > 0 ? "\n" : "").append(line));
    return why.length() == 0 ? Optional.empty() : Optional.of(why.toString());
  }

  private static String quoted(Snippet snippet) {
    return ">" + SlackText.marked(snippet);
  }

  private static String because(TopicFact topic) {
    String label = SlackText.cut(topic.topic().replace('-', ' '), 60);
    return topic
        .evidence()
        .map(evidence -> label + ": " + SlackText.marked(evidence))
        .orElse(label);
  }

  private String where(AlertFacts facts) {
    String also =
        facts.alsoIn().isEmpty() ? "" : " · also in " + counted(facts.alsoIn().size(), "outlet");
    return SlackText.cut(facts.outlet(), 200)
        + facts.region().map(region -> " (" + SlackText.cut(region, 20) + ")").orElse("")
        + " · first seen "
        + SlackText.date(facts.firstSeenAt())
        + also
        + " · rule "
        + SlackText.link(links.rule(facts.ruleId()), facts.ruleName());
  }

  private static String counted(int count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }

  private List<Object> buttons(AlertFacts facts) {
    List<Object> buttons = new ArrayList<>();
    if (facts.url().matches("https?://[^\\s<>]+") && facts.url().length() <= URL) {
      buttons.add(button("original", "Open original", facts.url()));
    }
    buttons.add(button("story", "Open story", links.story(facts.storyId())));
    buttons.add(button("rule", "Change or pause the rule", links.rule(facts.ruleId())));
    return buttons;
  }

  private static String fallback(AlertFacts facts) {
    String sentence =
        facts.why().stream()
            .findFirst()
            .map(why -> ": " + SlackText.cut(why.text(), 600))
            .orElse("");
    return SlackText.cut(facts.title(), 400)
        + " – "
        + SlackText.cut(facts.outlet(), 100)
        + ". Rule \""
        + SlackText.cut(facts.ruleName(), 100)
        + "\""
        + sentence
        + " "
        + SlackText.cut(facts.url(), 900);
  }

  private static Map<String, Object> plain(String text) {
    return Map.of("type", "plain_text", "text", text, "emoji", false);
  }

  /** Verbatim: no name or address in it becomes a link. */
  private static Map<String, Object> marked(String text) {
    return Map.of("type", "mrkdwn", "text", text, "verbatim", true);
  }

  private static Map<String, Object> section(String text) {
    return Map.of("type", "section", "text", marked(text));
  }

  private static Map<String, Object> context(String text) {
    return Map.of("type", "context", "elements", List.of(marked(text)));
  }

  private static Map<String, Object> button(String id, String label, String url) {
    return Map.of("type", "button", "action_id", id, "text", plain(label), "url", url);
  }

  private static byte[] payload(String text, List<Object> blocks) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("text", text);
    payload.put("unfurl_links", false);
    payload.put("unfurl_media", false);
    payload.put("blocks", blocks);
    try {
      return MAPPER.writeValueAsBytes(payload);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("cannot be written as JSON", e);
    }
  }
}

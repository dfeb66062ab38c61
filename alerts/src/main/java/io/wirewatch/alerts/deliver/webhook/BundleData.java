package io.wirewatch.alerts.deliver.webhook;

import io.wirewatch.alerts.message.Links;
import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.Bundle;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.Sequel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The data of a call about several alerts: each is named, with what leads to it; the most telling
 * facts are in the story's page.
 *
 * @param gathered {@code bundle}, {@code daily} or {@code weekly}
 */
record BundleData(
    String messageId,
    long sequence,
    String gathered,
    Instant from,
    Instant until,
    int count,
    List<Item> alerts) {
  /** The type of a call about several alerts. */
  static final String TYPE = "alerts.told";

  /**
   * One alert.
   *
   * @param before the headline told before, where this corrects it
   */
  record Item(
      String alertId,
      String ruleId,
      String ruleName,
      String storyId,
      String storyUrl,
      String articleId,
      int revision,
      String title,
      String url,
      String outlet,
      int outlets,
      Instant firstSeenAt,
      Optional<String> before) {}

  static BundleData of(Message message, Bundle bundle, Links links) {
    return new BundleData(
        message.id(),
        message.sequence(),
        bundle.kind().code(),
        bundle.from(),
        bundle.until(),
        bundle.alerts().size(),
        bundle.alerts().stream().map(part -> item(part, links)).toList());
  }

  private static Item item(Bundle.Part part, Links links) {
    AlertFacts facts = part.facts();
    return new Item(
        part.alertId(),
        facts.ruleId(),
        facts.ruleName(),
        facts.storyId(),
        links.story(facts.storyId()),
        facts.articleId(),
        facts.revision(),
        facts.title(),
        facts.url(),
        facts.outlet(),
        facts.outlets(),
        facts.firstSeenAt(),
        facts.sequel().map(Sequel::before).filter(before -> !before.isEmpty()));
  }
}

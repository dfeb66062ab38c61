package io.wirewatch.alerts.deliver.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wirewatch.alerts.message.Links;
import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.OutletFact;
import io.wirewatch.alerts.store.Snippet;
import io.wirewatch.alerts.store.TopicFact;
import io.wirewatch.contract.channel.EventJson;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The body of a call: {@code type}, {@code timestamp}, {@code data}; the same bytes in every
 * attempt, under 20 kB.
 */
final class WebhookBody {
  /** Most bytes of a body. */
  static final int MOST_BYTES = 20_000;

  /** The type of an alert's call. */
  static final String TOLD = "alert.told";

  /** The type of a test: in all else the same as an alert's. */
  static final String TEST = "alert.test";

  private static final JsonMapper MAPPER = EventJson.mapper();

  private record Body(String type, Instant timestamp, Object data) {}

  private record Data(
      String messageId,
      long sequence,
      String alertId,
      NamedLink rule,
      NamedLink story,
      Piece article,
      List<Snippet> why,
      List<TopicFact> topics,
      List<OutletFact> alsoIn) {

    Data shortened(int items) {
      return new Data(
          messageId,
          sequence,
          alertId,
          rule,
          story,
          article,
          head(why, items),
          head(topics, items),
          head(alsoIn, items));
    }

    private static <T> List<T> head(List<T> list, int items) {
      return list.size() <= items ? list : list.subList(0, items);
    }
  }

  private record NamedLink(String id, Optional<String> name, String url) {}

  private record Piece(
      String id,
      int revision,
      String title,
      String url,
      String outlet,
      Optional<String> region,
      String language,
      Optional<Instant> publishedAt,
      Instant firstSeenAt) {}

  private WebhookBody() {}

  static byte[] of(String type, Message message, Links links) {
    Data data = data(message, links);
    for (int items = 20; items > 0; items--) {
      byte[] body = bytes(new Body(type, message.createdAt(), data.shortened(items)));
      if (body.length < MOST_BYTES) {
        return body;
      }
    }
    return bytes(new Body(type, message.createdAt(), data.shortened(0)));
  }

  /** What is sent for a message: an alert, or several. */
  static byte[] of(Message message, Links links) {
    return message
        .bundle()
        .map(
            bundle ->
                bytes(
                    new Body(
                        BundleData.TYPE,
                        message.createdAt(),
                        BundleData.of(message, bundle, links))))
        .orElseGet(() -> of(TOLD, message, links));
  }

  private static Data data(Message message, Links links) {
    AlertFacts facts = message.facts();
    return new Data(
        message.id(),
        message.sequence(),
        message.alertId(),
        new NamedLink(facts.ruleId(), Optional.of(facts.ruleName()), links.rule(facts.ruleId())),
        new NamedLink(facts.storyId(), Optional.empty(), links.story(facts.storyId())),
        new Piece(
            facts.articleId(),
            facts.revision(),
            facts.title(),
            facts.url(),
            facts.outlet(),
            facts.region(),
            facts.language(),
            facts.publishedAt(),
            facts.firstSeenAt()),
        facts.why(),
        facts.topics(),
        facts.alsoIn());
  }

  private static byte[] bytes(Body body) {
    try {
      return MAPPER.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("cannot be written as JSON", e);
    }
  }
}

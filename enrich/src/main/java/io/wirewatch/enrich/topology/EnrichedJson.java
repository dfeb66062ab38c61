package io.wirewatch.enrich.topology;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.Language;
import io.wirewatch.contract.article.Relevance;
import io.wirewatch.contract.article.TopicTag;
import io.wirewatch.contract.channel.EventJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes an enriched article round the very bytes its article came in: the body, which is most of
 * it, is copied and never encoded again.
 */
final class EnrichedJson {
  private static final byte[] HEAD = "{\"article\":".getBytes(StandardCharsets.UTF_8);

  private final ObjectWriter writer = EventJson.mapper().writerFor(Additions.class);

  /** All of {@link EnrichedArticle} but the article, in its order. */
  private record Additions(
      String storyId,
      Language language,
      Relevance relevance,
      List<TopicTag> topics,
      String taxonomyVersion) {}

  byte[] bytes(EnrichedArticle enriched, byte[] article) {
    byte[] additions = additions(enriched);
    return ByteBuffer.allocate(HEAD.length + article.length + additions.length)
        .put(HEAD)
        .put(article)
        .put((byte) ',')
        .put(additions, 1, additions.length - 1)
        .array();
  }

  private byte[] additions(EnrichedArticle enriched) {
    try {
      return writer.writeValueAsBytes(
          new Additions(
              enriched.storyId(),
              enriched.language(),
              enriched.relevance(),
              enriched.topics(),
              enriched.taxonomyVersion()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("tags cannot be written as JSON", e);
    }
  }
}

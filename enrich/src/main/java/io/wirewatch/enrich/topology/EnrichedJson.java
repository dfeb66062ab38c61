package io.wirewatch.enrich.topology;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.wirewatch.contract.article.BodyTag;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.Language;
import io.wirewatch.contract.article.OfficeHolderTag;
import io.wirewatch.contract.article.PlaceTag;
import io.wirewatch.contract.article.Relevance;
import io.wirewatch.contract.article.TopicTag;
import io.wirewatch.contract.channel.EventJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Writes an enriched article round the very bytes its article came in: the body, which is most of
 * it, is copied and never encoded again.
 */
final class EnrichedJson {
  private static final byte[] HEAD = "{\"article\":".getBytes(StandardCharsets.UTF_8);

  private static final int BEFORE_STORY_ID = ",\"storyId\":\"".length();

  private final ObjectWriter writer = EventJson.mapper().writerFor(Additions.class);

  /**
   * All of {@link EnrichedArticle} but the article; merges last, where the story step adds them.
   */
  private record Additions(
      String storyId,
      Language language,
      Relevance relevance,
      List<TopicTag> topics,
      String taxonomyVersion,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PlaceTag> places,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<BodyTag> bodies,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OfficeHolderTag> officeHolders,
      Optional<String> gazetteerVersion,
      Optional<List<String>> mergedStories) {}

  /** Where in the bytes of an enriched article its story's id begins. */
  static int storyIdAt(byte[] article) {
    return HEAD.length + article.length + BEFORE_STORY_ID;
  }

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
              enriched.taxonomyVersion(),
              enriched.places(),
              enriched.bodies(),
              enriched.officeHolders(),
              enriched.gazetteerVersion(),
              enriched.mergedStories()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("tags cannot be written as JSON", e);
    }
  }
}

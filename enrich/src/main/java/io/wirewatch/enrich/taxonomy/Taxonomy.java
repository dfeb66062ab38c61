package io.wirewatch.enrich.taxonomy;

import io.wirewatch.matching.FieldSchema;
import java.util.List;
import java.util.Optional;

/**
 * Everything the tagger knows about the beat.
 *
 * @param version changes exactly when a file's content changes; 12 hex digits
 * @param beat what makes an article one of the beat at all
 * @param topics in the order of their ids
 */
public record Taxonomy(String version, Beat beat, List<Topic> topics) {

  /** The fields its queries may name: the title and the text of an article. */
  public static final FieldSchema FIELDS = new FieldSchema(List.of("title", "text"), List.of());

  public Taxonomy {
    topics = List.copyOf(topics);
  }

  /** The topic of that id. */
  public Optional<Topic> topic(String id) {
    return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
  }
}

package io.wirewatch.contract.story;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.wirewatch.contract.Check;

/**
 * What a trend counts.
 *
 * @param kind of subject
 * @param id of a topic or of a place
 */
public record TrendSubject(Kind kind, String id) {

  /** A kind of subject. */
  public enum Kind {
    /** A topic of the taxonomy. */
    @JsonProperty("topic")
    TOPIC,
    /** A US state, by its two letters. */
    @JsonProperty("place")
    PLACE
  }

  public TrendSubject {
    Check.filled("subject id", id);
  }

  /** The subject in one word: {@code topic/raids}. */
  public String name() {
    return (kind == Kind.TOPIC ? "topic/" : "place/") + id;
  }
}

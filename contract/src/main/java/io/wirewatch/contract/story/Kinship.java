package io.wirewatch.contract.story;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an article came into its story. */
public enum Kinship {
  /** It opened the story. */
  @JsonProperty("first")
  FIRST,
  /** Its text is that of an article of the story, edited or not. */
  @JsonProperty("copy")
  COPY,
  /** It reports the same event in other words. */
  @JsonProperty("same-event")
  SAME_EVENT
}

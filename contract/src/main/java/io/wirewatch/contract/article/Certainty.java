package io.wirewatch.contract.article;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure the tagger is, in the word that people see. */
public enum Certainty {
  @JsonProperty("strong")
  STRONG,
  @JsonProperty("likely")
  LIKELY
}

package io.wirewatch.contract.article;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What sort of public body is named. */
public enum BodyKind {
  @JsonProperty("agency")
  AGENCY,
  @JsonProperty("court")
  COURT,
  @JsonProperty("detention-site")
  DETENTION_SITE,
  @JsonProperty("office")
  OFFICE
}

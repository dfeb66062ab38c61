package io.wirewatch.contract.article;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How large a place is; territories and the District of Columbia count as states. */
public enum PlaceKind {
  @JsonProperty("state")
  STATE,
  @JsonProperty("county")
  COUNTY,
  @JsonProperty("city")
  CITY
}

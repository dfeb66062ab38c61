package io.wirewatch.contract.article;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The two fields of an article that hold prose; spans always say which one they count in. */
public enum TextField {
  @JsonProperty("title")
  TITLE,
  @JsonProperty("text")
  TEXT
}

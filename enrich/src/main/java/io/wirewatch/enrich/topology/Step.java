package io.wirewatch.enrich.topology;

import java.util.Locale;

/** A step of the enrichment whose time is measured. */
public enum Step {
  /** Bytes to article. */
  DECODE,
  /** Article to topics with evidence. */
  TAG,
  /** Topics to bytes, the article's own bytes copied. */
  ENCODE;

  /** Lower-case name, as in metrics. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package io.wirewatch.enrich.topology;

import java.util.Locale;

/** A step of the enrichment whose time is measured. */
public enum Step {
  /** Bytes to article. */
  DECODE,
  /** Article to topics with evidence. */
  TAG,
  /** Article to what its story is found by. */
  FINGERPRINT,
  /** Article to its story. */
  GROUP,
  /** Topics to bytes, the article's own bytes copied. */
  ENCODE;

  /** Lower-case name, as in metrics. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

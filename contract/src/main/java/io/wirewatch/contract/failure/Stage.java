package io.wirewatch.contract.failure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The step of the pipeline at which something failed. */
public enum Stage {
  FETCH,
  PARSE,
  DECODE,
  ENRICH,
  MATCH,
  DELIVER;

  /** Lower-case name, as in metrics, logs and headers. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

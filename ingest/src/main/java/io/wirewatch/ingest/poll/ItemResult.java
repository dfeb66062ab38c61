package io.wirewatch.ingest.poll;

import io.wirewatch.ingest.identity.Sighting;
import java.util.Locale;

/** What became of an item, in the words of the metric {@code wirewatch_feed_items_total}. */
public enum ItemResult {
  NEW,
  DUPLICATE,
  UPDATED,
  HELD,
  RELEASED,
  TOO_OLD,
  INVALID;

  /** Value of the label. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ItemResult of(Sighting.Kind kind) {
    return valueOf(kind.name());
  }
}

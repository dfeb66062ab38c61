package io.wirewatch.alerts.console;

import io.wirewatch.contract.feed.FeedState;
import java.util.Locale;
import java.util.Optional;

/** The views of the list of sources, by how they do. */
public enum SourceTab {
  ALL("All"),
  ATTENTION("Needs a look"),
  SILENT("Quiet or silent"),
  PAUSED("Paused");

  private final String label;

  SourceTab(String label) {
    this.label = label;
  }

  static SourceTab of(Optional<String> code) {
    for (SourceTab tab : values()) {
      if (code.filter(tab.code()::equals).isPresent()) {
        return tab;
      }
    }
    return ALL;
  }

  String label() {
    return label;
  }

  /** As in addresses; empty for all. */
  String code() {
    return this == ALL ? "" : name().toLowerCase(Locale.ROOT);
  }

  boolean holds(FeedState state) {
    return switch (this) {
      case ALL -> true;
      case ATTENTION -> needsALook(state);
      case SILENT -> state == FeedState.SILENT || state == FeedState.QUIET;
      case PAUSED -> state == FeedState.PAUSED;
    };
  }

  private static boolean needsALook(FeedState state) {
    return switch (state) {
      case GONE, NOT_A_FEED, FAILING, FLOOD_HELD, ANSWERING_BUT_EMPTY, LOST_ITEMS, SILENT -> true;
      case PAUSED, NEW, MOVED, QUIET, OK -> false;
    };
  }
}

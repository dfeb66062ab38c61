package io.wirewatch.alerts.console;

import io.wirewatch.alerts.store.LedgerState;
import io.wirewatch.alerts.store.MessageState;
import io.wirewatch.alerts.store.RuleState;
import io.wirewatch.contract.feed.FeedState;

/**
 * Which sign a state is shown with: good, warn, bad, off. The word beside it always says the same.
 */
final class Tones {
  private Tones() {}

  static String of(LedgerState state) {
    return switch (state) {
      case TOLD, FOLDED -> "good";
      case HELD -> "warn";
      case SUPPRESSED -> "off";
      case FAILED -> "bad";
    };
  }

  static String of(MessageState state) {
    return switch (state) {
      case SENT -> "good";
      case PENDING -> "off";
      case FAILED -> "warn";
      case GIVEN_UP -> "bad";
      case CANCELLED -> "off";
    };
  }

  static String of(FeedState state) {
    return switch (state) {
      case OK, MOVED, QUIET -> "good";
      case NEW, PAUSED -> "off";
      case SILENT, LOST_ITEMS, ANSWERING_BUT_EMPTY, FLOOD_HELD -> "warn";
      case FAILING, NOT_A_FEED, GONE -> "bad";
    };
  }

  static String of(RuleState state) {
    return switch (state) {
      case ON -> "good";
      case PAUSED -> "warn";
      case DRAFT -> "off";
      case BROKEN -> "bad";
    };
  }
}

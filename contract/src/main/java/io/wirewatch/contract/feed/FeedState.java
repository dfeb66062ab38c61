package io.wirewatch.contract.feed;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The closed list of states that a feed can be in; of several that hold, the first one here is
 * told.
 */
public enum FeedState {
  /** A person stopped the reading. */
  PAUSED("paused"),
  /** It said "gone for good" (410) on two days; it is not read any more. */
  GONE("gone for good"),
  /** It answers with something that is no feed. */
  NOT_A_FEED("not a feed"),
  /** It was asked more than once in a row without a usable answer. */
  FAILING("failing"),
  /** It suddenly brought so much that the newest items wait for a person's word. */
  FLOOD_HELD("flood held back"),
  /** It was not yet read successfully. */
  NEW("new"),
  /** It answers with readable documents that hold nothing. */
  ANSWERING_BUT_EMPTY("answering, but empty"),
  /** Its last documents had nothing in common: items came and went between two polls. */
  LOST_ITEMS("lost items between polls"),
  /** It answers, but brought nothing new for longer than it ever does. */
  SILENT("silent"),
  /** It has moved for good lately and is read at its new address. */
  MOVED("moved"),
  /** It answers; nothing new for longer than usual, but no longer than it sometimes does. */
  QUIET("quiet"),
  /** It answers and brings what is to be expected of it. */
  OK("working");

  private final String words;

  FeedState(String words) {
    this.words = words;
  }

  /** Lower-case name, as in events and metrics. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a person reads, in a word or two. */
  public String words() {
    return words;
  }

  /** Whether the feed gives usable answers when it is asked. */
  public boolean isAnswering() {
    return switch (this) {
      case PAUSED, GONE, NOT_A_FEED, FAILING, NEW -> false;
      default -> true;
    };
  }
}

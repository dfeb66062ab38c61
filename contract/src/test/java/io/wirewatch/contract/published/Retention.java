package io.wirewatch.contract.published;

import io.wirewatch.contract.channel.Channel;
import java.time.Duration;

/** How long a channel keeps what, in words. */
final class Retention {
  private Retention() {}

  static String of(Channel<?> channel) {
    String time = words(channel.retention());
    return switch (channel.cleanup()) {
      case DELETE -> "Every record for " + time + ".";
      case COMPACT ->
          "The newest record of each key for ever (compacted); a removal for " + time + ".";
      case COMPACT_AND_DELETE ->
          "The newest record of each key (compacted), for " + time + " after it was written.";
    };
  }

  private static String words(Duration time) {
    long days = time.toDays();
    long hours = time.toHours();
    return days > 1
        ? days + " days"
        : days == 1 ? "a day" : hours == 1 ? "an hour" : hours + " hours";
  }
}

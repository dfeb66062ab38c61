package io.wirewatch.alerts.why;

import java.time.Instant;
import java.util.function.Function;

/**
 * How whoever asks reads moments and names.
 *
 * @param when a moment in the reader's zone
 * @param topic a topic's name by its id
 * @param source a source's name by its id
 */
public record Wording(
    Function<Instant, String> when,
    Function<String, String> topic,
    Function<String, String> source) {

  String at(Instant moment) {
    return when.apply(moment);
  }
}

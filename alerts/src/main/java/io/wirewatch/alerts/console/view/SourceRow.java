package io.wirewatch.alerts.console.view;

import java.util.Optional;

/**
 * A source in the list.
 *
 * @param about group, region and language, as far as given
 * @param tone sign the state is shown with
 * @param words the state as a sentence; empty for one that needs none
 * @param since since when it is in that state
 * @param lastItem when it last brought something
 * @param gap the longest usual pause at that time of the week, in words; empty while unknown
 * @param articles how many are kept
 * @param stream the stream of this source alone
 */
public record SourceRow(
    String id,
    String name,
    String about,
    String tone,
    String state,
    String words,
    Optional<TimeText> since,
    Optional<TimeText> lastItem,
    String gap,
    long articles,
    String href,
    String stream,
    boolean paused) {

  /** Where its forms are sent to. */
  public String action(String verb) {
    return href + "/" + verb;
  }
}

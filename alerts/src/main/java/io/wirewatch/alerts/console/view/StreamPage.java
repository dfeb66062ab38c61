package io.wirewatch.alerts.console.view;

import java.util.List;
import java.util.Optional;

/** The stream: the filter in force and one page of stories. */
public record StreamPage(
    Frame frame,
    FilterForm filter,
    Optional<QueryError> error,
    List<Chip> chips,
    String sentence,
    List<StoryCard> rows,
    Optional<String> older,
    boolean firstPage,
    String newest,
    String news,
    String makeRule) {

  public boolean filtered() {
    return !chips.isEmpty();
  }

  /** The same page with stories on it. */
  public StreamPage with(
      List<StoryCard> stories, Optional<String> next, boolean isFirst, String newsAddress) {
    return new StreamPage(
        frame,
        filter,
        error,
        chips,
        sentence,
        stories,
        next,
        isFirst,
        newest,
        newsAddress,
        makeRule);
  }
}

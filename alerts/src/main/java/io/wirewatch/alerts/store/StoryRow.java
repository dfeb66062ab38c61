package io.wirewatch.alerts.store;

import java.util.List;
import java.util.stream.Stream;

/**
 * One story in a list.
 *
 * @param lead the newest article of the story that passes the filter
 * @param others the story's other articles, newest first, whether or not they pass the filter
 */
public record StoryRow(String storyId, StoredArticle lead, List<StoredArticle> others) {

  /** Copies the list. */
  public StoryRow {
    others = List.copyOf(others);
  }

  /** How many different outlets carry the story. */
  public int outlets() {
    return (int)
        Stream.concat(Stream.of(lead), others.stream())
            .map(article -> article.enriched().article().source().feedId())
            .distinct()
            .count();
  }
}

package io.wirewatch.enrich.trend;

import io.wirewatch.contract.story.TrendSubject;
import java.time.Instant;
import java.util.List;

/**
 * A new article, as trends count it.
 *
 * @param subjects its topics and places
 * @param at time of its record
 */
public record TrendItem(String storyId, String headline, List<TrendSubject> subjects, Instant at) {
  public TrendItem {
    subjects = List.copyOf(subjects);
  }
}

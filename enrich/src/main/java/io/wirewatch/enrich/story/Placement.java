package io.wirewatch.enrich.story;

import io.wirewatch.contract.story.Story;
import java.time.Instant;
import java.util.List;

/**
 * Where an article was put.
 *
 * @param story the story it is in, as it is now
 * @param isNew whether the article had not been placed before
 * @param at the book's time
 * @param changed every story that changed by it, that of the article last
 */
public record Placement(Story story, boolean isNew, Instant at, List<Story> changed) {
  public Placement {
    changed = List.copyOf(changed);
  }
}

package io.wirewatch.contract.story;

import io.wirewatch.contract.Check;
import java.time.Duration;
import java.time.Instant;

/**
 * An outlet that carries a story.
 *
 * @param feedId the feed it was read from
 * @param name what people call the outlet
 * @param firstSeenAt when its first article of the story was seen, by our clock
 * @param behind how long after the first outlet; zero for the first
 */
public record StoryOutlet(String feedId, String name, Instant firstSeenAt, Duration behind) {
  public StoryOutlet {
    Check.filled("feedId", feedId);
    Check.filled("outlet name", name);
    Check.require(!behind.isNegative(), name + " was seen before the first");
  }
}

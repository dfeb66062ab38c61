package io.wirewatch.alerts.store;

import java.time.Instant;

/**
 * What somebody wrote to colleagues about a story.
 *
 * @param person the name of who wrote it
 */
public record Note(String storyId, String person, Instant at, String words) {

  /** Most characters of one note. */
  public static final int MOST = 2_000;
}

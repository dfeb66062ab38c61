package io.wirewatch.alerts.decide;

import io.wirewatch.alerts.store.Telling;
import java.util.Optional;

/**
 * What a rule already told about the story of a match.
 *
 * @param lastTelling its last alert about the story
 * @param alertOfArticle the alert an earlier revision of the same article made or was folded into
 */
public record StorySoFar(Optional<Telling> lastTelling, Optional<String> alertOfArticle) {
  /** A story never told. */
  public static final StorySoFar NEW = new StorySoFar(Optional.empty(), Optional.empty());
}

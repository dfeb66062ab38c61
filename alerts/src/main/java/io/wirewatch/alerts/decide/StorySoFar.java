package io.wirewatch.alerts.decide;

import io.wirewatch.alerts.store.Telling;
import java.util.Optional;

/**
 * What a rule already told about the story of a match.
 *
 * @param lastTelling its last alert about the story
 * @param alertOfArticle the alert an earlier revision of the same article made or was folded into
 * @param outlets how many outlets carry the story now; at least 1
 * @param changedTitle the headline told before, where this revision of a told article has another
 */
public record StorySoFar(
    Optional<Telling> lastTelling,
    Optional<String> alertOfArticle,
    int outlets,
    Optional<String> changedTitle) {

  /** A story never told. */
  public static final StorySoFar NEW = new StorySoFar(Optional.empty(), Optional.empty());

  /** A story in one outlet, without corrections. */
  public StorySoFar(Optional<Telling> lastTelling, Optional<String> alertOfArticle) {
    this(lastTelling, alertOfArticle, 1, Optional.empty());
  }
}

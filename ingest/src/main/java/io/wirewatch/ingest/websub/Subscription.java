package io.wirewatch.ingest.websub;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one feed asked of one hub and how far that has come; guarded by {@link Subscriptions}. */
final class Subscription {
  final String feedId;
  final HubOffer offer;
  final String id;
  final String secret;

  /** When the hub is asked (again). */
  Instant askAt;

  /** Whether an answer to the last request is open: only then is intent confirmed. */
  boolean isAsked;

  /** Requests in a row that led to nothing. */
  int failures;

  @Nullable Lease lease;

  /** Whether a push came since the last poll began. */
  boolean isPushed;

  /** Whether the poll under way, or the last, was begun after a push. */
  boolean isAnnounced;

  /** Whether it stood when the last poll ended: what comes after that should be announced. */
  boolean isWatched;

  /** When a poll found what no push had announced, until the hub is blamed or excused. */
  @Nullable Instant missedAt;

  /** No push brings a poll before. */
  Instant notBefore = Instant.MIN;

  Subscription(String feedId, HubOffer offer, String id, String secret, Instant askAt) {
    this.feedId = feedId;
    this.offer = offer;
    this.id = id;
    this.secret = secret;
    this.askAt = askAt;
  }

  boolean isRunning(Instant now) {
    Lease known = lease;
    return known != null && known.isRunning(now);
  }
}

package io.wirewatch.ingest.status;

import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.contract.feed.FeedMove;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a feed is believed to have moved: once it said so in three answers over a day, with nothing
 * else between. A captive portal or a mistaken rule on a server says so too, but not for a day.
 */
final class Moves {
  static final int ENOUGH_ANSWERS = 3;
  static final Duration ENOUGH_TIME = Duration.ofDays(1);

  /** A new address that fails for so long was a mistake: the old one is asked again. */
  static final Duration LONGEST_FAILURE = Duration.ofDays(2);

  static final int MANY_FAILURES = 5;

  private Moves() {}

  /**
   * What is known of the move after a poll.
   *
   * @param before what was known of it
   * @param memory as the poll left it
   * @param target where the answer says it has gone for good
   */
  static Optional<FeedMove> after(
      Optional<FeedMove> before, FeedMemory memory, Optional<URI> target) {
    Instant now = memory.lastPollAt();
    if (memory.consecutiveFailures() > 0) {
      return before.filter(move -> !move.isFollowed() || isTrusted(move, memory, now));
    }
    if (target.isEmpty()) {
      return before.filter(FeedMove::isFollowed);
    }
    return Optional.of(
        before
            .filter(move -> move.to().equals(target.get()))
            .map(move -> saidAgain(move, now))
            .orElseGet(() -> new FeedMove(target.get(), now, now, 1, false)));
  }

  private static FeedMove saidAgain(FeedMove move, Instant now) {
    int answers = Math.min(move.answers() + 1, 1_000);
    boolean enough =
        answers >= ENOUGH_ANSWERS
            && Duration.between(move.firstSeenAt(), now).compareTo(ENOUGH_TIME) >= 0;
    return new FeedMove(move.to(), move.firstSeenAt(), now, answers, move.isFollowed() || enough);
  }

  private static boolean isTrusted(FeedMove move, FeedMemory memory, Instant now) {
    Instant lastGood = memory.lastSuccessAt().orElse(move.firstSeenAt());
    return memory.consecutiveFailures() < MANY_FAILURES
        || Duration.between(lastGood, now).compareTo(LONGEST_FAILURE) < 0;
  }
}

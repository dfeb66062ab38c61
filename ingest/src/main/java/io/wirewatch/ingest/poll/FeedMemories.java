package io.wirewatch.ingest.poll;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedHabits;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.contract.feed.FeedTrack;
import io.wirewatch.contract.feed.KnownItem;
import io.wirewatch.ingest.fetch.FeedAnswer;
import io.wirewatch.ingest.schedule.PollingPolicy;
import io.wirewatch.ingest.schedule.SkipTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes a feed's memory anew after each kind of outcome. */
final class FeedMemories {
  /** A feed that is gone is asked once more the next day, then once a year. */
  static final Duration CONFIRM_GONE = Duration.ofDays(1);

  static final Duration RETIRED = Duration.ofDays(365);
  private static final int LONGEST_DETAIL = 300;

  private final PollingPolicy policy;

  FeedMemories(PollingPolicy policy) {
    this.policy = policy;
  }

  /**
   * What a document taught.
   *
   * @param interval until the next poll, as far as the feed's own ways go
   * @param held items that wait to be released, this document's included
   * @param overlapLost whether it had nothing in common with what came before
   */
  record Learned(FeedHabits habits, Duration interval, List<KnownItem> held, boolean overlapLost) {}

  /** Validators and hash of an answer. */
  private record Marks(
      Optional<String> etag,
      Optional<String> lastModified,
      Optional<String> bodyHash,
      Optional<Instant> unconditionalAt) {
    static final Marks NONE =
        new Marks(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * What to start from: what is kept. Where the feed's address changed since, its habits stay, and
   * what waits to be released.
   */
  FeedMemory before(Feed feed, Optional<FeedMemory> kept, Instant now) {
    return kept.filter(memory -> memory.url().equals(feed.url()))
        .orElseGet(
            () ->
                new FeedMemory(
                    feed.id(),
                    feed.url(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    now,
                    now,
                    Optional.empty(),
                    Optional.empty(),
                    policy.firstInterval(),
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    kept.flatMap(FeedMemory::track).map(FeedTrack::withoutMove),
                    kept.flatMap(FeedMemory::habits),
                    kept.flatMap(FeedMemory::held),
                    Optional.empty()));
  }

  /** After an answer that brought nothing new; its validators, where it has any, are the newer. */
  FeedMemory unchanged(FeedMemory before, FeedAnswer answer, boolean wasConditional) {
    Optional<FeedHabits> habits = Lessons.nothing(before, answer.at());
    Marks marks =
        new Marks(
            answer.etag().or(before::etag),
            answer.lastModified().or(before::lastModified),
            before.bodyHash(),
            wasConditional ? before.lastUnconditionalAt() : Optional.of(answer.at()));
    Duration interval = policy.adapted(before.interval(), 0, 0);
    return success(before, answer, marks, habits, policy.paced(habits, interval, answer.at()));
  }

  /** After a document that was read to its end. */
  FeedMemory read(FeedMemory before, FeedAnswer answer, String bodyHash, Learned learned) {
    Marks marks =
        new Marks(
            answer.etag(), answer.lastModified(), Optional.of(bodyHash), Optional.of(answer.at()));
    return with(
        learned, success(before, answer, marks, Optional.of(learned.habits()), learned.interval()));
  }

  /** After a document that broke off: nothing that could turn the rest into "nothing new". */
  FeedMemory readInPart(FeedMemory before, FeedAnswer answer, Learned learned) {
    return with(
        learned,
        success(before, answer, Marks.NONE, Optional.of(learned.habits()), learned.interval()));
  }

  /** After a failure: validators stay, the wait grows. */
  FeedMemory failed(
      FeedMemory before, FailureReason reason, String detail, Duration retryAfter, Instant now) {
    int failures = before.consecutiveFailures() + 1;
    Duration wait =
        reason == FailureReason.HTTP_GONE
            ? (isRetired(before, reason) ? RETIRED : CONFIRM_GONE)
            : policy.afterFailure(before.interval(), failures, retryAfter);
    return new FeedMemory(
        before.feedId(),
        before.url(),
        before.etag(),
        before.lastModified(),
        before.bodyHash(),
        now.plus(wait),
        now,
        before.lastSuccessAt(),
        before.lastUnconditionalAt(),
        before.interval(),
        failures,
        Optional.of(reason),
        Optional.of(detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL))),
        before.track(),
        before.habits(),
        before.held(),
        before.overlapLostAt());
  }

  /** Whether this answer confirms that the feed is gone for good. */
  static boolean isRetired(FeedMemory before, FailureReason reason) {
    return reason == FailureReason.HTTP_GONE
        && before.lastFailure().filter(last -> last == FailureReason.HTTP_GONE).isPresent();
  }

  private FeedMemory success(
      FeedMemory before,
      FeedAnswer answer,
      Marks marks,
      Optional<FeedHabits> habits,
      Duration interval) {
    Duration hint = longer(answer.freshFor(), Lessons.timeToLive(habits));
    Duration wait = policy.afterSuccess(interval, hint, answer.retryAfter().orElse(Duration.ZERO));
    return new FeedMemory(
        before.feedId(),
        before.url(),
        marks.etag(),
        marks.lastModified(),
        marks.bodyHash(),
        skipTimes(habits).next(answer.at().plus(wait)),
        answer.at(),
        Optional.of(answer.at()),
        marks.unconditionalAt(),
        interval,
        0,
        Optional.empty(),
        Optional.empty(),
        before.track(),
        habits,
        before.held(),
        before.overlapLostAt());
  }

  private static FeedMemory with(Learned learned, FeedMemory memory) {
    FeedMemory holding = Release.holding(memory, learned.held());
    return holding.withLessons(
        memory.habits(),
        holding.held(),
        learned.overlapLost() ? Optional.of(memory.lastPollAt()) : memory.overlapLostAt());
  }

  private static SkipTimes skipTimes(Optional<FeedHabits> habits) {
    return habits
        .map(known -> new SkipTimes(known.skipHours(), known.skipDays()))
        .orElse(SkipTimes.NONE);
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}

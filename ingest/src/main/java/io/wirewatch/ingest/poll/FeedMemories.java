package io.wirewatch.ingest.poll;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.ingest.fetch.FeedAnswer;
import io.wirewatch.ingest.schedule.PollingPolicy;
import java.time.Duration;
import java.time.Instant;
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

  /** What to start from: what is kept, unless the feed's address changed since. */
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
                    Optional.empty()));
  }

  /** After an answer that brought nothing new; its validators, where it has any, are the newer. */
  FeedMemory unchanged(FeedMemory before, FeedAnswer answer, boolean wasConditional) {
    Duration interval = policy.adapted(before.interval(), 0, 0);
    return success(
        before,
        answer,
        answer.etag().or(before::etag),
        answer.lastModified().or(before::lastModified),
        before.bodyHash(),
        wasConditional ? before.lastUnconditionalAt() : Optional.of(answer.at()),
        interval);
  }

  /** After a document that was read to its end. */
  FeedMemory read(FeedMemory before, FeedAnswer answer, String bodyHash, Duration interval) {
    return success(
        before,
        answer,
        answer.etag(),
        answer.lastModified(),
        Optional.of(bodyHash),
        Optional.of(answer.at()),
        interval);
  }

  /** After a document that broke off: nothing that could turn the rest into "nothing new". */
  FeedMemory readInPart(FeedMemory before, FeedAnswer answer, Duration interval) {
    return success(
        before,
        answer,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        interval);
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
        Optional.of(detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL))));
  }

  /** Whether this answer confirms that the feed is gone for good. */
  static boolean isRetired(FeedMemory before, FailureReason reason) {
    return reason == FailureReason.HTTP_GONE
        && before.lastFailure().filter(last -> last == FailureReason.HTTP_GONE).isPresent();
  }

  private FeedMemory success(
      FeedMemory before,
      FeedAnswer answer,
      Optional<String> etag,
      Optional<String> lastModified,
      Optional<String> bodyHash,
      Optional<Instant> unconditionalAt,
      Duration interval) {
    Duration hint = longer(answer.freshFor(), answer.retryAfter().orElse(Duration.ZERO));
    return new FeedMemory(
        before.feedId(),
        before.url(),
        etag,
        lastModified,
        bodyHash,
        answer.at().plus(policy.afterSuccess(interval, hint)),
        answer.at(),
        Optional.of(answer.at()),
        unconditionalAt,
        interval,
        0,
        Optional.empty(),
        Optional.empty());
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}

package io.wirewatch.ingest.status;

import static io.wirewatch.contract.feed.FeedState.ANSWERING_BUT_EMPTY;
import static io.wirewatch.contract.feed.FeedState.FAILING;
import static io.wirewatch.contract.feed.FeedState.FLOOD_HELD;
import static io.wirewatch.contract.feed.FeedState.GONE;
import static io.wirewatch.contract.feed.FeedState.LOST_ITEMS;
import static io.wirewatch.contract.feed.FeedState.MOVED;
import static io.wirewatch.contract.feed.FeedState.NEW;
import static io.wirewatch.contract.feed.FeedState.NOT_A_FEED;
import static io.wirewatch.contract.feed.FeedState.OK;
import static io.wirewatch.contract.feed.FeedState.PAUSED;
import static io.wirewatch.contract.feed.FeedState.QUIET;
import static io.wirewatch.contract.feed.FeedState.SILENT;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedHabits;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.contract.feed.FeedMove;
import io.wirewatch.contract.feed.FeedState;
import io.wirewatch.contract.feed.FeedTrack;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which state a feed is in: a function of what is remembered, of what was told before, and now. */
final class FeedStates {
  /** One failed poll is a hiccup. */
  private static final int FAILURES = 2;

  static final Duration TELL_OF_LOSS = Duration.ofDays(1);
  static final Duration TELL_OF_MOVE = Duration.ofDays(7);

  /** A retired feed is asked again in a year; any other sooner. */
  private static final Duration RETIRED = Duration.ofDays(180);

  private FeedStates() {}

  /**
   * @param silence what {@code memory} lets expect
   * @param before what was told last
   */
  static FeedState of(
      Feed feed,
      Optional<FeedMemory> memory,
      Optional<Silence> silence,
      Optional<Judged> before,
      Instant now) {
    if (feed.paused()) {
      return PAUSED;
    }
    Optional<FeedMemory> current = memory.filter(kept -> kept.url().equals(feed.url()));
    if (current.isEmpty()) {
      return NEW;
    }
    FeedMemory kept = current.get();
    return isInTrouble(kept) ? trouble(kept) : answering(kept, silence, before, now);
  }

  private static boolean isInTrouble(FeedMemory memory) {
    boolean everGood = memory.lastSuccessAt().isPresent();
    return memory.consecutiveFailures() >= (everGood ? FAILURES : 1) || isRetired(memory);
  }

  private static FeedState trouble(FeedMemory memory) {
    FailureReason reason = memory.lastFailure().orElse(FailureReason.BUG);
    return switch (reason) {
      case HTTP_GONE -> isRetired(memory) ? GONE : FAILING;
      case HTML_PAGE, NOT_A_FEED -> NOT_A_FEED;
      case EMPTY_DOCUMENT -> ANSWERING_BUT_EMPTY;
      default -> FAILING;
    };
  }

  private static boolean isRetired(FeedMemory memory) {
    return memory.lastFailure().filter(last -> last == FailureReason.HTTP_GONE).isPresent()
        && Duration.between(memory.lastPollAt(), memory.nextPollAt()).compareTo(RETIRED) > 0;
  }

  private static FeedState answering(
      FeedMemory memory, Optional<Silence> silence, Optional<Judged> before, Instant now) {
    if (memory.held().isPresent()) {
      return FLOOD_HELD;
    }
    if (memory.habits().filter(habits -> habits.items() == 0).isPresent()) {
      return ANSWERING_BUT_EMPTY;
    }
    if (isRecent(memory.overlapLostAt(), TELL_OF_LOSS, now)) {
      return LOST_ITEMS;
    }
    if (silence.filter(one -> one.isSilent(now)).isPresent() || isStillSilent(memory, before)) {
      return SILENT;
    }
    if (isRecent(movedAt(memory), TELL_OF_MOVE, now)) {
      return MOVED;
    }
    return silence.filter(one -> one.isQuiet(now)).isPresent() ? QUIET : OK;
  }

  /** A long silence changes the rhythm; that alone does not end it. */
  private static boolean isStillSilent(FeedMemory memory, Optional<Judged> before) {
    Optional<Instant> lastNew = memory.habits().flatMap(FeedHabits::lastNewAt);
    return before
        .filter(one -> one.state() == SILENT)
        .filter(one -> lastNew.filter(at -> at.getEpochSecond() > one.since()).isEmpty())
        .isPresent();
  }

  /** When the move began to be followed: from then on the old address is not asked. */
  static Optional<Instant> movedAt(FeedMemory memory) {
    return memory
        .track()
        .flatMap(FeedTrack::move)
        .filter(FeedMove::isFollowed)
        .map(FeedMove::lastSeenAt);
  }

  private static boolean isRecent(Optional<Instant> at, Duration time, Instant now) {
    return at.filter(moment -> now.isBefore(moment.plus(time))).isPresent();
  }
}

package io.wirewatch.ingest.status;

import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedHabits;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.contract.feed.FeedMove;
import io.wirewatch.contract.feed.FeedState;
import io.wirewatch.contract.feed.FeedStatus;
import io.wirewatch.contract.feed.FeedTrack;
import io.wirewatch.contract.feed.HeldItems;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Judges how a feed does after a poll or after time has passed. Every answer is a function of its
 * arguments.
 */
public final class StatusJudge {
  private static final Pattern HTTP = Pattern.compile("HTTP (\\d{3})");

  private StatusJudge() {}

  /**
   * The memory that a poll left, with what the poll means for the feed's moves and pauses.
   *
   * @param kept what was remembered before the poll
   * @param movedTo where the answer says that the feed has gone for good
   */
  public static FeedMemory tracked(
      Feed feed, Optional<FeedMemory> kept, FeedMemory after, Optional<URI> movedTo) {
    Optional<FeedMove> before =
        kept.filter(memory -> memory.url().equals(feed.url()))
            .flatMap(FeedMemory::track)
            .flatMap(FeedTrack::move);
    return after.withTrack(
        new FeedTrack(Moves.after(before, after, movedTo), Silence.longestPause(kept, after)));
  }

  /** How the feed does now. */
  public static Verdict judge(
      Feed feed, Optional<FeedMemory> memory, Optional<Judged> before, Instant now) {
    Optional<Silence> silence = memory.flatMap(Silence::of);
    FeedState state = FeedStates.of(feed, memory, silence, before, now);
    Instant since =
        before
            .filter(one -> one.state() == state)
            .map(one -> Instant.ofEpochSecond(one.since()))
            .orElse(now);
    FeedStatus status = status(feed, state, since, memory, silence, now);
    Judged judged = Judged.of(status).until(validUntil(memory, silence, now));
    boolean told =
        before.filter(one -> one.state() == state && one.mark() == judged.mark()).isPresent();
    return new Verdict(told ? Optional.empty() : Optional.of(status), judged);
  }

  private static FeedStatus status(
      Feed feed,
      FeedState state,
      Instant since,
      Optional<FeedMemory> memory,
      Optional<Silence> silence,
      Instant now) {
    Optional<FeedMemory> troubled = memory.filter(any -> isTroubled(state));
    return new FeedStatus(
        feed.id(),
        state,
        StateWords.of(state, memory, silence),
        since,
        now,
        memory.flatMap(FeedMemory::lastSuccessAt),
        memory.flatMap(FeedMemory::habits).flatMap(FeedHabits::lastNewAt),
        silence.map(Silence::silentAfter),
        troubled.flatMap(FeedMemory::lastFailure),
        troubled.flatMap(FeedMemory::lastFailureDetail).flatMap(StatusJudge::httpStatus),
        memory
            .flatMap(FeedMemory::track)
            .flatMap(FeedTrack::move)
            .filter(move -> move.answers() > 1)
            .map(FeedMove::to),
        memory.map(FeedMemory::consecutiveFailures).orElse(0),
        memory.flatMap(FeedMemory::held).map(HeldItems::count).orElse(0));
  }

  /** One failed poll of a feed that does well otherwise is not told. */
  private static boolean isTroubled(FeedState state) {
    return state == FeedState.ANSWERING_BUT_EMPTY || !state.isAnswering();
  }

  private static Optional<Integer> httpStatus(String detail) {
    Matcher http = HTTP.matcher(detail);
    return http.lookingAt() ? Optional.of(Integer.valueOf(http.group(1))) : Optional.empty();
  }

  /** Time alone changes a state at few moments; all else comes with a poll or a person. */
  private static Instant validUntil(
      Optional<FeedMemory> memory, Optional<Silence> silence, Instant now) {
    Stream<Instant> turns =
        Stream.of(
                silence.flatMap(one -> one.turnsAt(now)),
                memory
                    .flatMap(FeedMemory::overlapLostAt)
                    .map(at -> at.plus(FeedStates.TELL_OF_LOSS)),
                memory.flatMap(FeedStates::movedAt).map(at -> at.plus(FeedStates.TELL_OF_MOVE)))
            .flatMap(Optional::stream);
    return turns
        .filter(at -> at.isAfter(now))
        .min(Instant::compareTo)
        .orElse(Instant.ofEpochSecond(Integer.MAX_VALUE));
  }
}

package io.wirewatch.ingest.status;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedHabits;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.contract.feed.FeedState;
import io.wirewatch.contract.feed.FeedStatus;
import io.wirewatch.contract.feed.HeldItems;
import io.wirewatch.ingest.schedule.Rhythm;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A feed lived through poll by poll, judged as ingest judges it. */
final class Histories {
  static final URI URL = URI.create("https://gazette.example/feed");
  private static final Duration HOUR = Duration.ofHours(1);

  Feed feed =
      new Feed(
          "gazette",
          "Local Gazette",
          URL,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);
  Optional<FeedMemory> memory = Optional.empty();
  Optional<Judged> judged = Optional.empty();
  final List<FeedStatus> told = new ArrayList<>();
  Instant now;
  private Rhythm rhythm;
  private Optional<Instant> lastNew = Optional.empty();
  private Optional<Instant> lastSuccess = Optional.empty();
  private int failures;

  Histories(Instant start) {
    now = start;
    rhythm = Rhythm.beginning(start);
  }

  FeedState state() {
    return judged.orElseThrow().state();
  }

  FeedStatus lastTold() {
    return told.get(told.size() - 1);
  }

  /** A readable answer with so many new items of ten, now. */
  void brings(int fresh) {
    answers(fresh, 10, Optional.empty(), Optional.empty(), Optional.empty());
  }

  void answersFrom(URI target) {
    answers(0, 10, Optional.of(target), Optional.empty(), Optional.empty());
  }

  void holds(int items) {
    Optional<HeldItems> held =
        items == 0 ? Optional.empty() : Optional.of(new HeldItems(now, items));
    answers(0, 10, Optional.empty(), held, Optional.empty());
  }

  void losesOverlap() {
    answers(10, 10, Optional.empty(), Optional.empty(), Optional.of(now));
  }

  void answersEmpty() {
    answers(0, 0, Optional.empty(), Optional.empty(), Optional.empty());
  }

  void fails(FailureReason reason, String detail, Duration wait) {
    failures++;
    polled(
        new FeedMemory(
            feed.id(),
            feed.url(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            now.plus(wait),
            now,
            lastSuccess,
            Optional.empty(),
            HOUR,
            failures,
            Optional.of(reason),
            Optional.of(detail),
            Optional.empty(),
            memory.flatMap(FeedMemory::habits),
            Optional.empty(),
            memory.flatMap(FeedMemory::overlapLostAt)),
        Optional.empty());
  }

  /** Time passes, nobody polls. */
  void looked() {
    take(StatusJudge.judge(feed, memory, judged, now));
  }

  private void answers(
      int fresh,
      int items,
      Optional<URI> target,
      Optional<HeldItems> held,
      Optional<Instant> lostAt) {
    failures = 0;
    lastSuccess = Optional.of(now);
    rhythm = rhythm.after(fresh > 0 ? List.of(now) : List.of(), now);
    lastNew = fresh > 0 ? Optional.of(now) : lastNew;
    FeedHabits habits =
        new FeedHabits(rhythm.encoded(), items, 1, lastNew, lastNew, Optional.empty(), 0, 0);
    polled(
        new FeedMemory(
            feed.id(),
            feed.url(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            now.plus(HOUR),
            now,
            lastSuccess,
            Optional.empty(),
            HOUR,
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(habits),
            held,
            lostAt.or(() -> memory.flatMap(FeedMemory::overlapLostAt))),
        target);
  }

  private void polled(FeedMemory after, Optional<URI> target) {
    memory = Optional.of(StatusJudge.tracked(feed, memory, after, target));
    take(StatusJudge.judge(feed, memory, judged, now));
  }

  private void take(Verdict verdict) {
    judged = Optional.of(verdict.judged());
    verdict.status().ifPresent(told::add);
  }
}

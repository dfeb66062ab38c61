package io.wirewatch.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The feeds of one host: at most one of them is being asked, with a pause before the next. */
final class HostLane {
  /** One for all lanes, and room for one feed: nearly every host has no more. */
  private static final Comparator<Turn> BY_TIME =
      Comparator.comparing(Turn::due).thenComparing(Turn::feedId);

  private final PriorityQueue<Turn> waiting = new PriorityQueue<>(1, BY_TIME);
  private PollQueue.@Nullable Ready place;
  private Instant freeAt = Instant.MIN;
  private boolean isBusy;

  /** One feed waiting for its time. */
  record Turn(String feedId, Instant due) {}

  /** Where it stands in the line of all lanes, if it does. */
  Optional<PollQueue.Ready> place() {
    return Optional.ofNullable(place);
  }

  void takePlace(Optional<PollQueue.Ready> taken) {
    place = taken.orElse(null);
  }

  void add(String feedId, Instant due) {
    waiting.add(new Turn(feedId, due));
  }

  void remove(String feedId) {
    waiting.removeIf(turn -> turn.feedId().equals(feedId));
  }

  /** Gives a waiting feed an earlier turn; one that is due by then, or does not wait, is left. */
  void hasten(String feedId, Instant due) {
    if (waiting.removeIf(turn -> turn.feedId().equals(feedId) && turn.due().isAfter(due))) {
      add(feedId, due);
    }
  }

  boolean isIdle() {
    return waiting.isEmpty() && !isBusy;
  }

  boolean waits() {
    return !isBusy && !waiting.isEmpty();
  }

  /** When its first feed may be asked; only where one {@link #waits}. */
  Instant readyAt() {
    Instant due = waiting.element().due();
    return due.isAfter(freeAt) ? due : freeAt;
  }

  /** When its first feed should have been asked, whether it may or not. */
  Instant firstDue() {
    return waiting.isEmpty() ? Instant.MAX : waiting.element().due();
  }

  void shift(Duration by) {
    List<Turn> turns = List.copyOf(waiting);
    waiting.clear();
    turns.forEach(turn -> add(turn.feedId(), turn.due().plus(by)));
    freeAt = freeAt.equals(Instant.MIN) ? freeAt : freeAt.plus(by);
  }

  /** Gives each turn that is due by then a later moment. */
  void spread(Instant by, Supplier<Instant> moments) {
    List<Turn> turns = List.copyOf(waiting);
    waiting.clear();
    turns.forEach(turn -> add(turn.feedId(), turn.due().isAfter(by) ? turn.due() : moments.get()));
  }

  Turn start() {
    isBusy = true;
    return waiting.remove();
  }

  void finish(Instant freeFrom) {
    isBusy = false;
    freeAt = freeFrom;
  }
}

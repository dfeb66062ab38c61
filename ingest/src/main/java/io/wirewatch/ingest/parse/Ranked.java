package io.wirewatch.ingest.parse;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the best of what is offered for one field; of equals the first. */
final class Ranked<T> {
  /** The format's own element. */
  static final int OWN = 0;

  /** An element of another vocabulary that says the same. */
  static final int BORROWED = 1;

  /** Something that may stand in for it. */
  static final int STOPGAP = 2;

  private @Nullable T value;
  private int rank = Integer.MAX_VALUE;

  void offer(Optional<T> candidate, int itsRank) {
    if (itsRank < rank && candidate.isPresent()) {
      value = candidate.get();
      rank = itsRank;
    }
  }

  /** Takes the candidate in place of one that is no better. */
  void replace(Optional<T> candidate, int itsRank) {
    if (itsRank <= rank && candidate.isPresent()) {
      value = candidate.get();
      rank = itsRank;
    }
  }

  /** Whether something of exactly this rank is kept. */
  boolean has(int itsRank) {
    return rank == itsRank;
  }

  Optional<T> best() {
    return Optional.ofNullable(value);
  }
}

package io.wirewatch.enrich.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds the articles of the book that share rare words or runs of words with another. */
final class MemberIndex {
  private static final int MOST_CANDIDATES = 16;

  /** Three rare terms, or a dozen runs of words. */
  private static final double LEAST_SHARED = 12;

  private static final double SHINGLE_WEIGHT = 1.0;

  /** Occurrences of terms looked at: rare terms first, and what is common in a large book never. */
  private static final int MOST_LOOKED_AT = 1_000;

  private static final Comparator<Slot> MOST_SHARED =
      Comparator.comparingDouble(Slot::shared).reversed().thenComparingLong(Slot::number);

  private final Postings terms = new Postings();
  private final Postings shingles = new Postings();
  private int size;

  void add(Slot slot) {
    Signals signals = slot.signals();
    for (int i = 0; i < signals.terms(); i++) {
      terms.add(signals.term(i), slot);
    }
    for (int shingle : signals.shingles()) {
      shingles.add(shingle, slot);
    }
    size++;
  }

  void remove(Slot slot) {
    Signals signals = slot.signals();
    for (int i = 0; i < signals.terms(); i++) {
      terms.remove(signals.term(i), slot);
    }
    for (int shingle : signals.shingles()) {
      shingles.remove(shingle, slot);
    }
    size--;
  }

  int size() {
    return size;
  }

  /** In how many stories a term occurs; in how many articles where there are many. */
  int stories(int term) {
    return terms.stories(term);
  }

  /** In how many stories a run of words occurs. */
  int storiesOfShingle(int shingle) {
    return shingles.stories(shingle);
  }

  /** The articles that share most, weighed by rarity; the best first. */
  List<Slot> candidates(Weighed item) {
    List<Slot> found = new ArrayList<>();
    for (int shingle : item.signals().shingles()) {
      shingles.share(shingle, SHINGLE_WEIGHT, found);
    }
    shareTerms(item, found);
    List<Slot> best =
        found.stream()
            .filter(slot -> slot.shared() >= LEAST_SHARED)
            .sorted(MOST_SHARED)
            .limit(MOST_CANDIDATES)
            .toList();
    found.forEach(Slot::forgetShared);
    return best;
  }

  private void shareTerms(Weighed item, List<Slot> found) {
    Signals signals = item.signals();
    long[] rarestFirst = new long[signals.terms()];
    for (int i = 0; i < rarestFirst.length; i++) {
      rarestFirst[i] = ((long) terms.size(signals.term(i)) << Integer.SIZE) | i;
    }
    Arrays.sort(rarestFirst);
    int lookedAt = 0;
    for (long each : rarestFirst) {
      lookedAt += (int) (each >>> Integer.SIZE);
      if (lookedAt > MOST_LOOKED_AT) {
        return;
      }
      int i = (int) each;
      terms.share(signals.term(i), item.weight(i), found);
    }
  }
}

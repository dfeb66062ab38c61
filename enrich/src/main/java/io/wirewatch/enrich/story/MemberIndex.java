package io.wirewatch.enrich.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the articles of the book that share rare words or runs of words with another. */
final class MemberIndex {
  private static final int MOST_CANDIDATES = 32;
  private static final int MOST_OF_A_TERM = 400;

  /** Three rare terms, or a dozen runs of words. */
  private static final double LEAST_SHARED = 12;

  private static final double SHINGLE_WEIGHT = 1.0;

  private final Map<Integer, List<Slot>> terms = new HashMap<>();
  private final Map<Integer, List<Slot>> shingles = new HashMap<>();
  private int size;

  void add(Slot slot) {
    Signals signals = slot.signals();
    for (int i = 0; i < signals.terms(); i++) {
      terms.computeIfAbsent(signals.term(i), key -> new ArrayList<>(2)).add(slot);
    }
    for (int shingle : signals.shingles()) {
      shingles.computeIfAbsent(shingle, key -> new ArrayList<>(2)).add(slot);
    }
    size++;
  }

  void remove(Slot slot) {
    Signals signals = slot.signals();
    for (int i = 0; i < signals.terms(); i++) {
      remove(terms, signals.term(i), slot);
    }
    for (int shingle : signals.shingles()) {
      remove(shingles, shingle, slot);
    }
    size--;
  }

  private static void remove(Map<Integer, List<Slot>> postings, int key, Slot slot) {
    List<Slot> posting = postings.getOrDefault(key, List.of());
    posting.removeIf(other -> other == slot);
    if (posting.isEmpty()) {
      postings.remove(key);
    }
  }

  int size() {
    return size;
  }

  /** In how many stories a term occurs; in how many articles where there are many. */
  int stories(int term) {
    return stories(terms.getOrDefault(term, List.of()));
  }

  /** In how many stories a run of words occurs. */
  int storiesOfShingle(int shingle) {
    return stories(shingles.getOrDefault(shingle, List.of()));
  }

  private static int stories(List<Slot> posting) {
    if (posting.size() <= 1 || posting.size() > MOST_OF_A_TERM) {
      return posting.size();
    }
    Set<String> stories = new HashSet<>();
    posting.forEach(slot -> stories.add(slot.member().storyId()));
    return stories.size();
  }

  /** The articles that share most, weighed by rarity; the best first. */
  List<Slot> candidates(Signals signals, Rarity rarity) {
    Map<Slot, Double> shared = new HashMap<>();
    for (int i = 0; i < signals.terms(); i++) {
      List<Slot> posting = terms.getOrDefault(signals.term(i), List.of());
      share(posting, rarity.of(signals.term(i)), shared);
    }
    for (int shingle : signals.shingles()) {
      share(shingles.getOrDefault(shingle, List.of()), SHINGLE_WEIGHT, shared);
    }
    return shared.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST_SHARED)
        .sorted(
            Map.Entry.<Slot, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().number()))
        .limit(MOST_CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void share(List<Slot> posting, double weight, Map<Slot, Double> shared) {
    if (posting.size() <= MOST_OF_A_TERM) {
      posting.forEach(slot -> shared.merge(slot, weight, Double::sum));
    }
  }
}

package io.wirewatch.matching;

import java.util.Arrays;

/** Working memory of one reading of a set, used again for the next. */
final class Workspace {

  private final Programs programs;
  private final Sightings sightings;
  private final Evaluation evaluation;
  private final Places places;
  private int[] answered = new int[64];
  private int answeredCount;

  Workspace(Vocabulary vocabulary, Programs programs, int fields) {
    this.programs = programs;
    this.sightings = new Sightings(vocabulary.size(), programs.count(), fields);
    this.evaluation = new Evaluation(programs.code(), sightings);
    this.places = new Places(programs.code(), vocabulary.dictionary(), sightings, evaluation);
  }

  Sightings sightings() {
    return sightings;
  }

  Places places() {
    return places;
  }

  /** Queries found by {@link #evaluate}, in no particular order. */
  int[] answered() {
    return Arrays.copyOf(answered, answeredCount);
  }

  /** Decides which queries the document seen in the sightings answers. */
  void evaluate(Runnable clock) {
    answeredCount = 0;
    for (int i = 0; i < sightings.seenCount(); i++) {
      int term = sightings.seen(i);
      readRow(programs.rowStart(term), programs.rowEnd(term), clock);
    }
  }

  private void readRow(int from, int to, Runnable clock) {
    int[] code = programs.code();
    int at = from;
    while (at < to) {
      int entry = code[at++];
      boolean matches = true;
      if (Rows.isOpen(entry)) {
        clock.run();
        matches = evaluation.matches(at);
        at += Code.length(code[at]);
      }
      if (matches && (!Rows.isShared(entry) || sightings.firstLook(Rows.query(entry)))) {
        add(Rows.query(entry));
      }
    }
  }

  private void add(int query) {
    if (answeredCount == answered.length) {
      answered = Arrays.copyOf(answered, answeredCount * 2);
    }
    answered[answeredCount++] = query;
  }
}

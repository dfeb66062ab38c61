package io.wirewatch.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects the places that earned a match out of what {@link Sightings} saw already, without
 * reading the document again. Belongs to one thread at a time.
 */
final class Places {

  private final int[] code;
  private final Dictionary dictionary;
  private final Sightings sightings;
  private final Evaluation evaluation;
  private final Runs runs;
  private final Stretches stretches;

  Places(int[] code, Dictionary dictionary, Sightings sightings, Evaluation evaluation) {
    this.code = code;
    this.dictionary = dictionary;
    this.sightings = sightings;
    this.evaluation = evaluation;
    this.runs = new Runs(code, sightings);
    this.stretches = new Stretches(code, sightings, runs);
  }

  /**
   * In reading order the places of a tree that the document satisfies, at most {@link
   * QuerySet#MAX_HITS}.
   */
  List<Place> of(int tree, Document document) {
    List<Place> found = new ArrayList<>();
    collect(tree, document, found);
    found.sort(Place.ORDER);
    return distinct(found);
  }

  private void collect(int at, Document document, List<Place> found) {
    int header = code[at];
    switch (Code.kind(header)) {
      case Code.TERM -> term(at, document, found);
      case Code.PHRASE -> phrase(at, found);
      case Code.NEAR -> stretches.collect(at, found);
      case Code.AND -> parts(at, true, document, found);
      case Code.OR -> parts(at, false, document, found);
      default -> {
        // What is excluded is nowhere.
      }
    }
  }

  /** Of alternatives, those that hold; of parts that must all hold, all. */
  private void parts(int at, boolean allHold, Document document, List<Place> found) {
    int end = at + Code.length(code[at]);
    for (int node = at + 1; node < end; node += Code.length(code[node])) {
      if (allHold || Code.kind(code[node]) != Code.AND || evaluation.matches(node)) {
        collect(node, document, found);
      }
    }
  }

  private void term(int at, Document document, List<Place> found) {
    int term = Code.payload(code[at]);
    if (dictionary.isKeyword(term)) {
      keyword(at, dictionary.text(term), document, found);
      return;
    }
    int most = found.size() + QuerySet.MAX_HITS;
    for (int place = sightings.first(term);
        place >= 0 && found.size() < most;
        place = sightings.next(place)) {
      int position = sightings.position(place);
      found.add(new Place(position, position, at));
    }
  }

  private static void keyword(int at, String term, Document document, List<Place> found) {
    for (Document.KeywordValue value : document.keywords()) {
      if (value.term().equals(term)) {
        found.add(new Place(Place.WHOLE_VALUE, value.length(), at));
      }
    }
  }

  private void phrase(int at, List<Place> found) {
    int words = Code.length(code[at]) - 2;
    int from = sightings.fieldFrom(code[at + 1]);
    int to = sightings.fieldTo(code[at + 1]);
    int most = found.size() + QuerySet.MAX_HITS;
    runs.begin(at + 2, words);
    for (int start = runs.next(); start >= 0 && start < to; start = runs.next()) {
      if (start >= from && found.size() < most) {
        found.add(new Place(start, start + words - 1, at));
      }
    }
  }

  private List<Place> distinct(List<Place> sorted) {
    List<Place> kept = new ArrayList<>(Math.min(sorted.size(), QuerySet.MAX_HITS));
    for (Place place : sorted) {
      if (kept.size() < QuerySet.MAX_HITS && !isAmong(kept, place)) {
        kept.add(place);
      }
    }
    return kept;
  }

  /** A tree may say the same twice, in parts that differ otherwise. */
  private boolean isAmong(List<Place> kept, Place place) {
    for (int i = kept.size() - 1; i >= 0 && kept.get(i).isAt(place); i--) {
      if (saysTheSame(kept.get(i).leaf(), place.leaf())) {
        return true;
      }
    }
    return false;
  }

  private boolean saysTheSame(int one, int other) {
    int length = Code.length(code[one]);
    return one == other
        || (length == Code.length(code[other])
            && Arrays.equals(code, one, one + length, code, other, other + length));
  }
}

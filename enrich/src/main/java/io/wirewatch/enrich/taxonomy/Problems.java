package io.wirewatch.enrich.taxonomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that one reading reports all of it. */
final class Problems {

  private final List<Problem> found = new ArrayList<>();

  void add(String file, int line, String message) {
    found.add(new Problem(file, line, message));
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      found.sort(Comparator.comparing(Problem::file).thenComparing(Problem::line));
      throw new TaxonomyException(found);
    }
  }
}

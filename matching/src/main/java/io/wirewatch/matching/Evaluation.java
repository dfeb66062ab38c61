package io.wirewatch.matching;

/**
 * Decides whether an article, as seen in {@link Sightings}, satisfies a tree. Belongs to one thread
 * at a time.
 */
final class Evaluation {

  private final int[] code;
  private final Sightings sightings;
  private final Proximity proximity;
  private final Runs runs;

  Evaluation(int[] code, Sightings sightings) {
    this.code = code;
    this.sightings = sightings;
    this.runs = new Runs(code, sightings);
    this.proximity = new Proximity(code, sightings, runs);
  }

  boolean matches(int at) {
    int header = code[at];
    return switch (Code.kind(header)) {
      case Code.TERM -> sightings.has(Code.payload(header));
      case Code.SEE -> matches(code[at + 1]);
      case Code.PHRASE -> phrase(at);
      case Code.NEAR -> proximity.matches(at);
      case Code.AND -> all(at);
      case Code.OR -> any(at);
      default -> !matches(at + 1);
    };
  }

  private boolean all(int at) {
    int end = at + Code.payload(code[at]);
    int node = at + 1;
    while (node < end) {
      int header = code[node];
      if (Code.kind(header) == Code.TERM ? !sightings.has(Code.payload(header)) : !matches(node)) {
        return false;
      }
      node += Code.length(header);
    }
    return true;
  }

  private boolean any(int at) {
    int end = at + Code.payload(code[at]);
    int node = at + 1;
    while (node < end) {
      int header = code[node];
      if (Code.kind(header) == Code.TERM ? sightings.has(Code.payload(header)) : matches(node)) {
        return true;
      }
      node += Code.length(header);
    }
    return false;
  }

  private boolean phrase(int at) {
    int from = sightings.fieldFrom(code[at + 1]);
    int to = sightings.fieldTo(code[at + 1]);
    runs.begin(at + 2, Code.payload(code[at]) - 2);
    int start = runs.next();
    while (start >= 0 && start < from) {
      start = runs.next();
    }
    return start >= 0 && start < to;
  }
}

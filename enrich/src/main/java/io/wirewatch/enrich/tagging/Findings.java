package io.wirewatch.enrich.tagging;

import io.wirewatch.contract.article.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was found for one topic, or for one side of relevance, sentence by sentence. */
final class Findings {

  private static final int MOST_EVIDENCE = 5;

  private static final Comparator<Finding> BEST_FIRST =
      Comparator.comparingDouble(Finding::strength)
          .reversed()
          .thenComparing(finding -> finding.sentence().field())
          .thenComparing(finding -> finding.sentence().span().start())
          .thenComparing(finding -> finding.query().id());

  private final List<Finding> all = new ArrayList<>();

  void add(List<Finding> findings) {
    all.addAll(findings);
  }

  /** What both hold, together. */
  static Findings of(Findings some, Findings more) {
    Findings together = new Findings();
    together.all.addAll(some.all);
    together.all.addAll(more.all);
    return together;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * How much they say together, from 0 to 1.
   *
   * <p>Queries found in one sentence make that sentence surer; sentences, each weighed by its
   * place, make the whole surer; neither ever reaches 1. So a title counts most, and a word that is
   * only named in passing, once and late, counts little.
   */
  double score() {
    Map<Sentence, Double> doubts = new LinkedHashMap<>();
    for (Finding finding : all) {
      doubts.merge(finding.sentence(), 1 - finding.query().weight(), (a, b) -> a * b);
    }
    double doubt = 1;
    for (Map.Entry<Sentence, Double> sentence : doubts.entrySet()) {
      doubt *= 1 - sentence.getKey().weight() * (1 - sentence.getValue());
    }
    return 1 - doubt;
  }

  /**
   * The best of them, best first; a sentence is shown for a second query only when none is left.
   */
  List<Evidence> evidence() {
    List<Finding> best = all.stream().sorted(BEST_FIRST).toList();
    List<Finding> chosen = new ArrayList<>(MOST_EVIDENCE);
    Set<Sentence> shown = new HashSet<>();
    for (Finding finding : best) {
      if (chosen.size() < MOST_EVIDENCE && shown.add(finding.sentence())) {
        chosen.add(finding);
      }
    }
    for (Finding finding : best) {
      if (chosen.size() < MOST_EVIDENCE && !chosen.contains(finding)) {
        chosen.add(finding);
      }
    }
    return chosen.stream().map(Finding::evidence).toList();
  }
}

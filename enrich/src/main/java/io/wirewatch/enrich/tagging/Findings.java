package io.wirewatch.enrich.tagging;

import io.wirewatch.contract.article.Evidence;
import io.wirewatch.contract.article.TextField;
import io.wirewatch.contract.article.TextSpan;
import io.wirewatch.enrich.taxonomy.TopicQuery;
import io.wirewatch.matching.Hit;
import io.wirewatch.matching.Match;
import io.wirewatch.matching.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /**
   * Adds a query's match, split by sentences. Words that are near each other only across the end of
   * a sentence say nothing together, so they are left out.
   */
  void add(TopicQuery query, Match match, Prose prose) {
    Map<Sentence, List<TextSpan>> bySentence = new LinkedHashMap<>();
    for (Hit hit : match.hits()) {
      TextField field = hit.field().equals("title") ? TextField.TITLE : TextField.TEXT;
      Sentence sentence = prose.at(field, hit.start());
      TextSpan words = clipped(hit, sentence.span());
      bySentence.computeIfAbsent(sentence, key -> new ArrayList<>()).add(words);
    }
    int needed = wordsNeeded(query.find());
    bySentence.forEach(
        (sentence, words) -> {
          // Words that overlap are one: "immigration" within an agency's name is no second word.
          if (Finding.merged(words).size() >= needed) {
            all.add(new Finding(query, sentence, words));
          }
        });
  }

  /** All words of a near(…) must be in the sentence, also where the query leaves something out. */
  private static int wordsNeeded(Query find) {
    if (find instanceof Query.Near near) {
      return near.operands().size();
    }
    if (find instanceof Query.And and) {
      List<Query> wanted =
          and.parts().stream().filter(part -> !(part instanceof Query.Not)).toList();
      return wanted.size() == 1 ? wordsNeeded(wanted.get(0)) : 1;
    }
    return 1;
  }

  /** Evidence is shown within one sentence, even where a phrase runs over its end. */
  private static TextSpan clipped(Hit hit, TextSpan sentence) {
    return new TextSpan(
        hit.start(), Math.max(hit.start() + 1, Math.min(hit.end(), sentence.end())));
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
    List<Finding> chosen = new ArrayList<>();
    Map<Sentence, Finding> shown = new HashMap<>();
    for (Finding finding : best) {
      if (shown.putIfAbsent(finding.sentence(), finding) == null) {
        chosen.add(finding);
      }
    }
    best.stream().filter(finding -> !chosen.contains(finding)).forEach(chosen::add);
    return chosen.stream().limit(MOST_EVIDENCE).map(Finding::evidence).toList();
  }
}

package io.wirewatch.enrich.tagging;

import io.wirewatch.contract.article.TextField;
import io.wirewatch.contract.article.TextSpan;
import io.wirewatch.enrich.taxonomy.TopicQuery;
import io.wirewatch.matching.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sorts the places of one query by the sentences they lie in. */
final class SentenceSpans {

  private final Prose prose;
  private final Map<Sentence, List<TextSpan>> bySentence = new LinkedHashMap<>();

  SentenceSpans(Prose prose) {
    this.prose = prose;
  }

  /** Adds a place; evidence is shown within one sentence, even where a phrase runs over its end. */
  void add(String fieldName, int start, int end) {
    TextField field = fieldName.equals("title") ? TextField.TITLE : TextField.TEXT;
    Sentence sentence = prose.at(field, start);
    int clipped = Math.max(start + 1, Math.min(end, sentence.span().end()));
    bySentence
        .computeIfAbsent(sentence, key -> new ArrayList<>())
        .add(new TextSpan(start, clipped));
  }

  /**
   * The findings, sentence by sentence. Words that are near each other only across the end of a
   * sentence say nothing together, so they are left out.
   */
  List<Finding> findings(TopicQuery query) {
    List<Finding> findings = new ArrayList<>(bySentence.size());
    int needed = wordsNeeded(query.find());
    bySentence.forEach(
        (sentence, words) -> {
          // Words that overlap are one: "immigration" within an agency's name is no second word.
          if (Finding.merged(words).size() >= needed) {
            findings.add(new Finding(query, sentence, words));
          }
        });
    return findings;
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
}

package io.wirewatch.enrich.tagging;

import io.wirewatch.contract.article.Evidence;
import io.wirewatch.contract.article.TextSpan;
import io.wirewatch.enrich.taxonomy.TopicQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One query of the taxonomy found in one sentence.
 *
 * @param query which
 * @param sentence where
 * @param words the spans that matched, in no order
 */
record Finding(TopicQuery query, Sentence sentence, List<TextSpan> words) {

  private static final Comparator<TextSpan> BY_PLACE =
      Comparator.comparingInt(TextSpan::start).thenComparingInt(TextSpan::end);

  /** How much it alone speaks for its topic. */
  double strength() {
    return sentence.weight() * query.weight();
  }

  Evidence evidence() {
    return new Evidence(sentence.field(), sentence.span(), merged(words), query.id());
  }

  /** The spans in order, overlapping ones made one. */
  static List<TextSpan> merged(List<TextSpan> words) {
    List<TextSpan> merged = new ArrayList<>();
    for (TextSpan span : words.stream().sorted(BY_PLACE).toList()) {
      int last = merged.size() - 1;
      if (last >= 0 && span.start() < merged.get(last).end()) {
        TextSpan before = merged.get(last);
        merged.set(last, new TextSpan(before.start(), Math.max(before.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}

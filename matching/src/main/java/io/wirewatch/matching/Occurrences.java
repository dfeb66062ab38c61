package io.wirewatch.matching;

import io.wirewatch.matching.text.TermHash;
import io.wirewatch.matching.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Finds where leaves occur among tokens, by reading them through: exact and simple, for showing
 * hits.
 */
final class Occurrences {

  private final Tokens tokens;

  Occurrences(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * A run of tokens.
   *
   * @param first its first token
   * @param last its last token, inclusive
   */
  record Run(int first, int last) {}

  List<Run> of(Query leaf) {
    if (leaf instanceof Query.Word word) {
      return phrase(List.of(word.text()));
    }
    if (leaf instanceof Query.Wildcard wildcard) {
      return phrase(List.of(wildcard.pattern()));
    }
    if (leaf instanceof Query.Phrase phrase) {
      return phrase(phrase.words());
    }
    if (leaf instanceof Query.Near near) {
      return near(near);
    }
    throw new IllegalArgumentException("not a leaf on text: " + leaf);
  }

  private List<Run> phrase(List<String> words) {
    List<IntPredicate> slots = words.stream().map(this::slot).toList();
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i + slots.size() <= tokens.count(); i++) {
      int k = 0;
      while (k < slots.size() && slots.get(k).test(i + k)) {
        k++;
      }
      if (k == slots.size()) {
        runs.add(new Run(i, i + k - 1));
      }
    }
    return runs;
  }

  private IntPredicate slot(String word) {
    if (Glob.isPattern(word)) {
      return i -> Glob.matches(word, tokens, i);
    }
    boolean capitals = Character.isUpperCase(word.codePointAt(0));
    String folded = capitals ? word.toLowerCase(Locale.ROOT) : word;
    long hash = TermHash.of(folded);
    return i ->
        tokens.hash(i) == hash
            && (!capitals || tokens.isCapitals(i))
            && tokens.textEquals(i, folded);
  }

  /** The operands' runs in all stretches that hold every operand and are short enough. */
  private List<Run> near(Query.Near near) {
    List<List<Run>> operands = near.operands().stream().map(this::alternatives).toList();
    List<Run> runs = new ArrayList<>();
    for (Run first : operands.stream().flatMap(List::stream).toList()) {
      List<Run> within = within(operands, first.first(), first.first() + near.distance());
      runs.addAll(within);
    }
    return runs.stream().distinct().sorted(Comparator.comparingInt(Run::first)).toList();
  }

  private List<Run> alternatives(Query operand) {
    return operand instanceof Query.Or or
        ? or.parts().stream().flatMap(part -> of(part).stream()).toList()
        : of(operand);
  }

  /** All runs of all operands between two tokens, or none if some operand has none there. */
  private static List<Run> within(List<List<Run>> operands, int from, int to) {
    List<Run> all = new ArrayList<>();
    for (List<Run> runs : operands) {
      List<Run> inside =
          runs.stream().filter(run -> run.first() >= from && run.last() <= to).toList();
      if (inside.isEmpty()) {
        return List.of();
      }
      all.addAll(inside);
    }
    return all;
  }
}

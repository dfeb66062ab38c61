package io.wirewatch.matching;

import io.wirewatch.matching.text.TermHash;
import io.wirewatch.matching.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** Finds where leaves occur among tokens, by reading them through: exact and simple. */
final class Occurrences {

  private static final Comparator<Run> ORDER =
      Comparator.comparingInt(Run::first).thenComparingInt(Run::last);

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
    int[] starts =
        operands.stream().flatMap(List::stream).mapToInt(Run::first).distinct().sorted().toArray();
    int[] cursors = new int[operands.size()];
    Set<Run> runs = new TreeSet<>(ORDER);
    for (int start : starts) {
      runs.addAll(within(operands, cursors, start, start + near.distance()));
    }
    return List.copyOf(runs);
  }

  private List<Run> alternatives(Query operand) {
    List<Query> options = operand instanceof Query.Or or ? or.parts() : List.of(operand);
    return options.stream().flatMap(option -> of(option).stream()).sorted(ORDER).toList();
  }

  /**
   * All runs of all operands between two tokens, or none if some operand has none there. Cursors
   * move up to the first.
   */
  private static List<Run> within(List<List<Run>> operands, int[] cursors, int from, int to) {
    List<Run> all = new ArrayList<>();
    for (int k = 0; k < cursors.length; k++) {
      List<Run> runs = operands.get(k);
      while (cursors[k] < runs.size() && runs.get(cursors[k]).first() < from) {
        cursors[k]++;
      }
      int before = all.size();
      for (int i = cursors[k]; i < runs.size() && runs.get(i).first() <= to; i++) {
        if (runs.get(i).last() <= to) {
          all.add(runs.get(i));
        }
      }
      if (all.size() == before) {
        return List.of();
      }
    }
    return all;
  }
}

package io.wirewatch.enrich.gazetteer;

import io.wirewatch.matching.text.Analyser;
import io.wirewatch.matching.text.TermHash;
import io.wirewatch.matching.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * All names of the gazetteer, filed under their first word, to be found in one pass over tokens.
 *
 * <p>Names begin with a capital, so nearly all tokens of a text are passed over after one look at
 * one character; of the rest most are turned away by one bit. Immutable and safe to share.
 */
public final class Lexicon {
  private static final int STARTS = 1 << 20;
  private static final int LONGEST_SHOUT = 6;

  private final Map<String, Phrase[]> byFirst;
  private final BitSet starts = new BitSet(STARTS);
  private final BitSet quietStarts = new BitSet(STARTS);

  private Lexicon(Map<String, Phrase[]> byFirst) {
    this.byFirst = byFirst;
    byFirst.forEach(
        (word, phrases) -> {
          int bit = bit(TermHash.of(word));
          starts.set(bit);
          for (Phrase phrase : phrases) {
            quietStarts.set(bit, quietStarts.get(bit) || phrase.quiet());
          }
        });
  }

  private static int bit(long hash) {
    return (int) (hash >>> 7) & (STARTS - 1);
  }

  /** The names in a text, in order, none inside another; the longest that begins earliest wins. */
  public List<Sighting> scan(String text, Tokens tokens) {
    List<Sighting> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.count()) {
      int next = i + 1;
      int bit = bit(tokens.hash(i));
      boolean capital = isCapital(text.charAt(tokens.start(i)));
      if ((capital ? starts : quietStarts).get(bit)) {
        Phrase[] phrases = byFirst.get(tokens.text(i));
        if (phrases != null) {
          next = longest(text, tokens, i, capital, phrases, found);
        }
      }
      i = next;
    }
    return found;
  }

  private static int longest(
      String text, Tokens tokens, int at, boolean capital, Phrase[] phrases, List<Sighting> found) {
    for (Phrase phrase : phrases) {
      if ((capital || phrase.quiet()) && isAt(phrase, text, tokens, at)) {
        found.add(new Sighting(phrase, at, at + phrase.words().size()));
        return at + phrase.words().size();
      }
    }
    return at + 1;
  }

  private static boolean isAt(Phrase phrase, String text, Tokens tokens, int at) {
    List<String> words = phrase.words();
    if (at + words.size() > tokens.count()) {
      return false;
    }
    for (int k = 1; k < words.size(); k++) {
      if (!tokens.textEquals(at + k, words.get(k))
          || !joins(text, tokens.end(at + k - 1), tokens.start(at + k))) {
        return false;
      }
    }
    return !phrase.shouted() || isShouted(text, tokens.start(at), tokens.end(at));
  }

  /** Between the words of one name stand a blank or hyphen, a full stop and a blank, no comma. */
  private static boolean joins(String text, int from, int to) {
    if (to - from > 2 || to == from) {
      return false;
    }
    char last = text.charAt(to - 1);
    boolean blank = last == ' ' || last == '\u00a0' || last == '\n' || last == '-' || last == '–';
    return blank && (to - from == 1 || text.charAt(from) == '.');
  }

  private static boolean isShouted(String text, int from, int to) {
    return IntStream.range(from, to).noneMatch(i -> Character.isLowerCase(text.charAt(i)));
  }

  /** A capital, or a digit as in "9th Circuit". */
  private static boolean isCapital(char c) {
    return c < 128
        ? (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  /** Collects names with their senses. */
  static final class Builder {
    private final Map<List<String>, List<Sense>> senses = new LinkedHashMap<>();
    private final Map<List<String>, String> spellings = new HashMap<>();

    void add(String spelling, Sense sense) {
      List<String> words = words(spelling);
      if (!words.isEmpty()) {
        List<Sense> known = senses.computeIfAbsent(words, key -> new ArrayList<>());
        if (!known.contains(sense)) {
          known.add(sense);
        }
        spellings.putIfAbsent(words, spelling);
      }
    }

    Lexicon build() {
      Map<String, List<Phrase>> byFirst = new HashMap<>();
      senses.forEach(
          (words, meant) -> {
            String spelling = spellings.getOrDefault(words, "");
            boolean quiet = Character.isLowerCase(spelling.codePointAt(0));
            boolean shouted =
                words.size() == 1
                    && spelling.length() <= LONGEST_SHOUT
                    && spelling.equals(spelling.toUpperCase(Locale.ROOT));
            byFirst
                .computeIfAbsent(words.get(0), key -> new ArrayList<>())
                .add(new Phrase(words, shouted, quiet, List.copyOf(meant)));
          });
      Map<String, Phrase[]> filed = new HashMap<>();
      Comparator<Phrase> longestFirst =
          Comparator.comparingInt((Phrase phrase) -> phrase.words().size()).reversed();
      byFirst.forEach(
          (word, phrases) ->
              filed.put(word, phrases.stream().sorted(longestFirst).toArray(Phrase[]::new)));
      return new Lexicon(filed);
    }

    private static List<String> words(String spelling) {
      Tokens tokens = Analyser.analyse(spelling);
      return IntStream.range(0, tokens.count()).mapToObj(tokens::text).toList();
    }
  }
}

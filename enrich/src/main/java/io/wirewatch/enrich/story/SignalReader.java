package io.wirewatch.enrich.story;

import io.wirewatch.matching.text.Analyser;
import io.wirewatch.matching.text.Tokens;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the signals of an article from its headline and the beginning of its text. */
final class SignalReader {
  private static final int LEAD_CHARS = 1_600;
  private static final int MOST_TERMS = 70;
  private static final int SHINGLE_WORDS = 3;
  private static final int MOST_SHINGLES = 96;

  private final Map<Integer, Integer> marks = new LinkedHashMap<>();

  private SignalReader() {}

  static Signals read(String title, String text, String outlet) {
    SignalReader reader = new SignalReader();
    String headline = Headline.bare(title, outlet);
    String lead = Lead.of(text, LEAD_CHARS);
    Tokens leadTokens = Analyser.analyse(lead);
    reader.add(headline, Analyser.analyse(headline), Signals.TITLE);
    reader.add(lead, leadTokens, Signals.LEAD);
    boolean recurring = Headline.isRecurring(Headline.significantWords(title, outlet));
    return reader.signals(shingles(leadTokens), recurring);
  }

  private void add(String text, Tokens tokens, int field) {
    boolean sentenceCase = Capitals.tell(text, tokens);
    for (int i = 0; i < tokens.count(); i++) {
      String term = Terms.of(tokens.text(i));
      if (term.isEmpty()) {
        continue;
      }
      int mark = field;
      mark |= Terms.isNumber(term) ? Signals.NUMBER : 0;
      mark |= sentenceCase && Capitals.isName(text, tokens, i) ? Signals.NAME : 0;
      int hash = Terms.hash(term);
      if (marks.size() < MOST_TERMS || marks.containsKey(hash)) {
        marks.merge(hash, mark, (one, other) -> one | other);
      }
    }
  }

  private Signals signals(int[] shingles, boolean recurring) {
    int[] terms = new int[marks.size()];
    byte[] flags = new byte[terms.length];
    int i = 0;
    for (Map.Entry<Integer, Integer> term : marks.entrySet()) {
      terms[i] = term.getKey();
      flags[i++] = term.getValue().byteValue();
    }
    return new Signals(terms, flags, shingles, recurring);
  }

  private static int[] shingles(Tokens tokens) {
    int count = Math.min(MOST_SHINGLES, Math.max(0, tokens.count() - SHINGLE_WORDS + 1));
    int[] shingles = new int[count];
    for (int i = 0; i < count; i++) {
      long hash = 0;
      for (int k = 0; k < SHINGLE_WORDS; k++) {
        hash = hash * 0x9E3779B97F4A7C15L + tokens.hash(i + k);
      }
      shingles[i] = (int) (hash >>> 32);
    }
    return Arrays.stream(shingles).sorted().distinct().toArray();
  }
}

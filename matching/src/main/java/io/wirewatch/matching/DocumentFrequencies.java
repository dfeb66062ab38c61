package io.wirewatch.matching;

import io.wirewatch.matching.text.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Term weights counted over documents, for instance over the last day of the live stream. Not
 * thread-safe.
 */
public final class DocumentFrequencies implements TermWeights {

  private final Map<String, Integer> counts = new HashMap<>();
  private int documents;

  /** Counts the terms of a document, each once. */
  public void add(Document document) {
    Set<String> terms = new HashSet<>();
    for (Document.TextValue text : document.texts()) {
      addTerms(text.tokens(), terms);
    }
    document.keywords().forEach(value -> terms.add(value.term()));
    terms.forEach(term -> counts.merge(term, 1, Integer::sum));
    documents++;
  }

  private static void addTerms(Tokens tokens, Set<String> terms) {
    for (int i = 0; i < tokens.count(); i++) {
      String text = tokens.text(i);
      terms.add(text);
      if (tokens.isCapitals(i)) {
        terms.add(text.toUpperCase(Locale.ROOT));
      }
    }
  }

  @Override
  public double weight(String term) {
    return (counts.getOrDefault(term, 0) + 0.5) / (documents + 1);
  }
}

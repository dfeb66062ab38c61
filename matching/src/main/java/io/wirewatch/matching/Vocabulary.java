package io.wirewatch.matching;

import io.wirewatch.matching.text.TermHash;
import io.wirewatch.matching.text.Tokens;
import java.util.List;
import java.util.Locale;

/** All terms of a set, and how to find which of them a document holds. */
final class Vocabulary {

  private static final int[] NO_FIELD = {};

  private final List<String> fields;
  private final Dictionary dictionary;
  private final PatternIndex patterns;
  private final FieldTerms fieldTerms;

  Vocabulary(
      FieldSchema schema, Dictionary dictionary, PatternIndex patterns, FieldTerms fieldTerms) {
    this.fields = schema.textFields();
    this.dictionary = dictionary;
    this.patterns = patterns;
    this.fieldTerms = fieldTerms;
  }

  int size() {
    return dictionary.size();
  }

  Dictionary dictionary() {
    return dictionary;
  }

  /** Marks every term the document holds, with its places. */
  void look(Document document, Sightings sightings) {
    sightings.begin();
    int start = 0;
    for (int field = 0; field < fields.size(); field++) {
      sightings.field(field, start);
      start +=
          document.tokens(fields.get(field)).map(Tokens::count).orElse(0) + Sightings.FIELD_GAP;
    }
    sightings.field(fields.size(), start);
    for (int field = fields.size() - 1; field >= 0; field--) {
      int[] inField = fieldTerms.of(field);
      int first = sightings.fieldStart(field);
      document
          .tokens(fields.get(field))
          .ifPresent(tokens -> look(tokens, first, inField, sightings));
    }
    for (Document.KeywordValue value : document.keywords()) {
      mark(
          dictionary.find(value.term(), value.hash(), TermHash.isExact(value.term())),
          0,
          NO_FIELD,
          sightings);
    }
  }

  private void look(Tokens tokens, int first, int[] inField, Sightings sightings) {
    for (int i = tokens.count() - 1; i >= 0; i--) {
      mark(dictionary.find(tokens, i), first + i, inField, sightings);
      if (tokens.isCapitals(i)) {
        mark(findCapitals(tokens, i), first + i, inField, sightings);
      }
    }
    if (!patterns.isEmpty()) {
      for (int i = tokens.count() - 1; i >= 0; i--) {
        int position = first + i;
        patterns.find(tokens, i, pattern -> mark(pattern, position, inField, sightings));
      }
    }
  }

  private int findCapitals(Tokens tokens, int i) {
    if (tokens.isExact(i)) {
      return dictionary.findExact(tokens.capitalsHash(i));
    }
    String capitals = tokens.text(i).toUpperCase(Locale.ROOT);
    return dictionary.find(capitals, TermHash.of(capitals), TermHash.isExact(capitals));
  }

  private static void mark(int term, int position, int[] inField, Sightings sightings) {
    if (term == Dictionary.NONE) {
      return;
    }
    sightings.mark(term, position);
    if (inField.length > 0 && inField[term] != 0) {
      sightings.mark(inField[term] - 1, position);
    }
  }
}

package io.wirewatch.matching;

import java.util.List;

/**
 * Terms that count in one field only, such as {@code title:jail}. They are terms of their own;
 * whoever sees the plain word in that field has seen them too.
 */
final class FieldTerms {

  private static final int[] NONE = {};

  /**
   * For each field, the term in that field for each plain term; zero is none, others are one too
   * high.
   */
  private final int[][] inField;

  FieldTerms(FieldSchema schema, Dictionary dictionary) {
    List<String> fields = schema.textFields();
    inField = new int[fields.size()][];
    for (int field = 0; field < inField.length; field++) {
      inField[field] = NONE;
    }
    int terms = dictionary.size();
    for (int id = 0; id < terms; id++) {
      String text = dictionary.text(id);
      int mark = text.indexOf(Document.FIELD_MARK);
      if (mark >= 0) {
        int field = fields.indexOf(text.substring(0, mark));
        if (inField[field].length == 0) {
          inField[field] = new int[terms];
        }
        inField[field][dictionary.intern(text.substring(mark + 1))] = id + 1;
      }
    }
  }

  /** What to look up in one field; empty when no term counts in that field only. */
  int[] of(int field) {
    return inField[field];
  }
}

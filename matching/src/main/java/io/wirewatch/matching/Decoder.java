package io.wirewatch.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@link Code} back into a tree, so that a set needs to keep no trees. */
final class Decoder {

  private final FieldSchema schema;
  private final Dictionary dictionary;
  private final int[] code;

  Decoder(FieldSchema schema, Dictionary dictionary, int[] code) {
    this.schema = schema;
    this.dictionary = dictionary;
    this.code = code;
  }

  Query decode(int at) {
    int header = code[at];
    return switch (Code.kind(header)) {
      case Code.TERM -> term(dictionary.text(Code.payload(header)));
      case Code.PHRASE -> new Query.Phrase(field(at + 1), words(at + 2, Code.length(header) - 2));
      case Code.NEAR -> near(at);
      case Code.AND -> new Query.And(nodes(at));
      case Code.OR -> new Query.Or(nodes(at));
      default -> new Query.Not(decode(at + 1));
    };
  }

  private List<Query> nodes(int at) {
    List<Query> nodes = new ArrayList<>();
    int end = at + Code.length(code[at]);
    for (int node = at + 1; node < end; node += Code.length(code[node])) {
      nodes.add(decode(node));
    }
    return nodes;
  }

  private Query near(int at) {
    List<Query> operands = new ArrayList<>();
    int end = at + Code.length(code[at]);
    int next = at + 3;
    while (next < end) {
      int options = code[next++];
      List<Query> alternatives = new ArrayList<>();
      for (int i = 0; i < options; i++) {
        int count = code[next];
        alternatives.add(operand(words(next + 1, count)));
        next += 1 + count;
      }
      operands.add(options == 1 ? alternatives.get(0) : new Query.Or(alternatives));
    }
    return new Query.Near(field(at + 1), operands, code[at + 2]);
  }

  private static Query operand(List<String> words) {
    return words.size() == 1 ? term(words.get(0)) : new Query.Phrase(Optional.empty(), words);
  }

  private static Query term(String text) {
    int separator = text.indexOf(Document.SEPARATOR);
    if (separator >= 0) {
      return new Query.Keyword(text.substring(0, separator), text.substring(separator + 1));
    }
    int mark = text.indexOf(Document.FIELD_MARK);
    Optional<String> field = mark < 0 ? Optional.empty() : Optional.of(text.substring(0, mark));
    String word = text.substring(mark + 1);
    return Glob.isPattern(word) ? new Query.Wildcard(field, word) : new Query.Word(field, word);
  }

  private List<String> words(int at, int count) {
    List<String> words = new ArrayList<>();
    for (int i = at; i < at + count; i++) {
      words.add(dictionary.text(code[i]));
    }
    return words;
  }

  private Optional<String> field(int at) {
    return code[at] == Code.ANY_FIELD
        ? Optional.empty()
        : Optional.of(schema.textFields().get(code[at]));
  }
}

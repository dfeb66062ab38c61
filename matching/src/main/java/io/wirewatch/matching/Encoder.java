package io.wirewatch.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes trees as {@link Code}. Parts of AND and OR are ordered, cheap and rare ones first, so that
 * trees which say the same in another order become equal.
 */
final class Encoder {

  private final FieldSchema schema;
  private final Dictionary dictionary;
  private final TermWeights weights;
  private final Map<Integer, Double> weightOf = new HashMap<>();

  Encoder(FieldSchema schema, Dictionary dictionary, TermWeights weights) {
    this.schema = schema;
    this.dictionary = dictionary;
    this.weights = weights;
  }

  int[] encode(Query query) {
    if (query instanceof Query.And and) {
      return joined(Code.AND, and.parts());
    }
    if (query instanceof Query.Or or) {
      return joined(Code.OR, or.parts());
    }
    if (query instanceof Query.Not not) {
      return wrapped(Code.NOT, List.of(encode(not.part())));
    }
    return leaf(query);
  }

  /** The share of articles expected to hold a term. */
  double weight(int term) {
    return weightOf.computeIfAbsent(term, id -> weightOfText(dictionary.text(id)));
  }

  private double weightOfText(String term) {
    if (!Glob.isPattern(term) || term.indexOf(0) >= 0) {
      return weights.weight(term);
    }
    int leading = Glob.literalPrefix(term).length();
    return leading >= 6 ? 0.01 : leading == 5 ? 0.02 : leading == 4 ? 0.05 : 0.15;
  }

  private int[] leaf(Query query) {
    if (query instanceof Query.Word word) {
      return term(word.field(), word.text());
    }
    if (query instanceof Query.Wildcard wildcard) {
      return term(wildcard.field(), wildcard.pattern());
    }
    if (query instanceof Query.Phrase phrase) {
      return phrase(phrase);
    }
    if (query instanceof Query.Near near) {
      return near(near);
    }
    Query.Keyword keyword = (Query.Keyword) query;
    return term(Optional.empty(), Document.term(keyword.field(), keyword.value()));
  }

  private int[] term(Optional<String> field, String text) {
    int id = dictionary.intern(text);
    return field.isEmpty()
        ? new int[] {Code.header(Code.TERM, id)}
        : new int[] {Code.header(Code.TERM_IN, id), field(field)};
  }

  private int[] phrase(Query.Phrase phrase) {
    int length = 2 + phrase.words().size();
    int[] code = new int[length];
    code[0] = Code.header(Code.PHRASE, length);
    code[1] = field(phrase.field());
    for (int i = 2; i < length; i++) {
      code[i] = dictionary.intern(phrase.words().get(i - 2));
    }
    return code;
  }

  private int[] near(Query.Near near) {
    List<Integer> code = new ArrayList<>(List.of(0, field(near.field()), near.distance()));
    for (Query operand : near.operands()) {
      List<Query> options = operand instanceof Query.Or or ? or.parts() : List.of(operand);
      code.add(options.size());
      for (Query option : options) {
        List<String> words = words(option);
        code.add(words.size());
        words.forEach(word -> code.add(dictionary.intern(word)));
      }
    }
    code.set(0, Code.header(Code.NEAR, code.size()));
    return code.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<String> words(Query operand) {
    if (operand instanceof Query.Word word) {
      return List.of(word.text());
    }
    return operand instanceof Query.Wildcard wildcard
        ? List.of(wildcard.pattern())
        : ((Query.Phrase) operand).words();
  }

  private int[] joined(int kind, List<Query> parts) {
    Comparator<int[]> cheapFirst = Comparator.comparingInt(code -> Code.kind(code[0]));
    Comparator<int[]> rareFirst = Comparator.comparingDouble(this::rarity);
    List<int[]> nodes =
        parts.stream()
            .map(this::encode)
            .sorted(cheapFirst.thenComparing(rareFirst).thenComparing(Arrays::compare))
            .toList();
    return wrapped(kind, nodes);
  }

  private double rarity(int[] code) {
    return Code.kind(code[0]) <= Code.TERM_IN ? weight(Code.payload(code[0])) : 0;
  }

  private static int[] wrapped(int kind, List<int[]> nodes) {
    int length = 1 + nodes.stream().mapToInt(node -> node.length).sum();
    int[] code = new int[length];
    code[0] = Code.header(kind, length);
    int at = 1;
    for (int[] node : nodes) {
      System.arraycopy(node, 0, code, at, node.length);
      at += node.length;
    }
    return code;
  }

  private int field(Optional<String> field) {
    return field.map(schema.textFields()::indexOf).orElse(Code.ANY_FIELD);
  }
}

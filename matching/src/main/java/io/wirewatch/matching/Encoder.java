package io.wirewatch.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Writes trees as {@link Code}. Parts of AND and OR are ordered, cheap and rare ones first, so that
 * trees which say the same in another order become equal.
 */
final class Encoder {

  private static final double IN_ONE_FIELD = 0.3;

  private final FieldSchema schema;
  private final Dictionary dictionary;
  private final TermWeights weights;
  private double[] weightOf = new double[64];

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
      return Code.wrap(Code.NOT, List.of(encode(not.part())));
    }
    return leaf(query);
  }

  /** The share of articles expected to hold a term. */
  double weight(int term) {
    if (term >= weightOf.length) {
      weightOf = Arrays.copyOf(weightOf, Math.max(term + 1, term * 2));
    }
    if (weightOf[term] == 0) {
      weightOf[term] = weightOfText(dictionary.text(term));
    }
    return weightOf[term];
  }

  private double weightOfText(String term) {
    int mark = term.indexOf(Document.FIELD_MARK);
    if (mark >= 0) {
      return IN_ONE_FIELD * weightOfText(term.substring(mark + 1));
    }
    if (!Glob.isPattern(term) || term.indexOf(Document.SEPARATOR) >= 0) {
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
    int plain = dictionary.intern(text);
    int id = field.map(name -> dictionary.intern(name + Document.FIELD_MARK + text)).orElse(plain);
    return new int[] {Code.header(Code.TERM, id)};
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
    return Code.wrap(kind, nodes);
  }

  private double rarity(int[] code) {
    return Code.kind(code[0]) == Code.TERM ? weight(Code.payload(code[0])) : 0;
  }

  private int field(Optional<String> field) {
    return field.map(schema.textFields()::indexOf).orElse(Code.ANY_FIELD);
  }
}

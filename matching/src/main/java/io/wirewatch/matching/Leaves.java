package io.wirewatch.matching;

import io.wirewatch.matching.text.Analyser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Makes the leaves of a tree out of lexemes, and counts their words. */
final class Leaves {

  private static final String NEAR_EXAMPLE = "Write for example near(sheriff agreement 6).";
  private static final int MOST_OPERANDS = 16;
  private static final int MOST_DISTANCE = 100;

  private final FieldSchema schema;
  private int terms;

  Leaves(FieldSchema schema) {
    this.schema = schema;
  }

  Query leaf(Lexeme lexeme, Scope scope) {
    boolean quoted = lexeme.is(Lexeme.Kind.QUOTED);
    if (scope.keyword()) {
      return keyword(lexeme, scope, quoted);
    }
    int position = lexeme.start() + (quoted ? 1 : 0);
    if (quoted && lexeme.text().isBlank()) {
      throw new Refusal(
          lexeme.start(), "There is nothing between these quotes", "Write words, or delete them.");
    }
    List<String> words = Words.of(lexeme.text(), position, quoted);
    count(lexeme, words.size());
    Optional<String> field = Optional.of(scope.field()).filter(name -> !name.isEmpty());
    if (words.size() > 1) {
      return new Query.Phrase(field, words);
    }
    String word = words.get(0);
    return Glob.isPattern(word) ? new Query.Wildcard(field, word) : new Query.Word(field, word);
  }

  private Query keyword(Lexeme lexeme, Scope scope, boolean quoted) {
    String value = Analyser.fold(lexeme.text());
    if (!quoted && Glob.isPattern(value)) {
      throw new Refusal(
          lexeme.start(),
          "* and ? do not work in `" + scope.field() + ":`",
          "Write the whole value.");
    }
    if (value.isEmpty()) {
      throw new Refusal(
          lexeme.start(), "There is nothing between these quotes", "Write the value to look for.");
    }
    count(lexeme, 1);
    return new Query.Keyword(scope.field(), value);
  }

  private void count(Lexeme lexeme, int more) {
    terms += more;
    if (terms > QueryParser.MAX_TERMS) {
      throw new Refusal(
          lexeme.start(),
          "The query has more than " + QueryParser.MAX_TERMS + " words",
          "Split it into several rules.");
    }
  }

  /** The scope behind {@code field:}. */
  Scope enter(Lexeme field, Scope outer) {
    if (outer.near()) {
      throw new Refusal(
          field.start(),
          "A field can't stand inside near(…)",
          "Put it before: title:near(sheriff agreement 6).");
    }
    if (!outer.field().isEmpty()) {
      throw new Refusal(
          field.start(), "A field can't stand inside another field", "Take one of them away.");
    }
    boolean keyword = schema.keywordFields().contains(field.text());
    if (!keyword && !schema.textFields().contains(field.text())) {
      throw unknownField(field);
    }
    return new Scope(field.text(), keyword, false);
  }

  private Refusal unknownField(Lexeme field) {
    String known = String.join(", ", schema.names());
    return new Refusal(
        field.start(),
        "There is no field " + Excerpt.of(field.text()),
        schema
            .nearest(field.text())
            .map(name -> "Did you mean " + name + ":? The fields are " + known + ".")
            .orElse("The fields are " + known + ". To look for a colon, use quotes."));
  }

  /** The scope inside {@code near(…)}; its operands carry no field. */
  Scope enterNear(Lexeme name, Scope outer) {
    if (outer.near()) {
      throw new Refusal(name.start(), "near(…) can't stand inside near(…)", NEAR_EXAMPLE);
    }
    if (outer.keyword()) {
      throw new Refusal(
          name.start(),
          "`" + outer.field() + ":` holds whole values, no words",
          "Write the value, for example " + outer.field() + ":detention.");
    }
    return new Scope("", false, true);
  }

  /**
   * The {@code near} of the parts between its brackets.
   *
   * @param last the lexeme before the closing bracket, which should be the distance
   */
  Query near(Lexeme name, Scope outer, List<Query> parts, Lexeme last) {
    boolean word = parts.get(parts.size() - 1) instanceof Query.Word;
    int distance = distance(word ? last : name);
    List<Query> operands = new ArrayList<>(new LinkedHashSet<>(parts.subList(0, parts.size() - 1)));
    if (operands.size() < 2) {
      throw new Refusal(
          name.start(), "near(…) needs two different words and a number", NEAR_EXAMPLE);
    }
    if (operands.size() > MOST_OPERANDS) {
      throw new Refusal(
          name.start(),
          "near(…) has more than " + MOST_OPERANDS + " words",
          "Use any(…) for alternatives.");
    }
    operands.forEach(operand -> checkOperand(operand, distance, name));
    Optional<String> field = Optional.of(outer.field()).filter(f -> !f.isEmpty());
    return new Query.Near(field, operands, distance);
  }

  private static int distance(Lexeme last) {
    String digits = last.text();
    boolean number =
        last.is(Lexeme.Kind.WORD) && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!number) {
      throw new Refusal(last.end(), "near(…) ends with a number of words", NEAR_EXAMPLE);
    }
    int distance = digits.length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    if (distance < 1 || distance > MOST_DISTANCE) {
      throw new Refusal(
          last.start(),
          "The number in near(…) must be between 1 and " + MOST_DISTANCE,
          NEAR_EXAMPLE);
    }
    return distance;
  }

  private static void checkOperand(Query operand, int distance, Lexeme name) {
    List<Query> options = operand instanceof Query.Or or ? or.parts() : List.of(operand);
    for (Query option : options) {
      if (option instanceof Query.Phrase phrase && phrase.words().size() - 1 > distance) {
        throw new Refusal(
            name.start(),
            phrase + " alone is longer than " + distance + " words",
            "Use a larger number.");
      }
      boolean leaf =
          option instanceof Query.Word
              || option instanceof Query.Wildcard
              || option instanceof Query.Phrase;
      if (!leaf) {
        throw new Refusal(
            name.start(),
            "near(…) takes words, phrases and any(…) of them",
            "Exclude or combine outside of it.");
      }
    }
  }
}

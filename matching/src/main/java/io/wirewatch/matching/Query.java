package io.wirewatch.matching;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A parsed query. Trees are immutable, compare by value, and give back query text that parses to
 * the same tree.
 *
 * <p>A leaf without a field is looked for in every text field. Words are kept as {@link
 * io.wirewatch.matching.text.Analyser} folds them; a word in capitals is looked for in capitals.
 */
public sealed interface Query {

  /**
   * The query as a sentence part in plain English, such as {@code “sheriff” and (“jail” or
   * “prison”)}.
   */
  default String describe() {
    return Description.of(this);
  }

  /** One word. */
  record Word(Optional<String> field, String text) implements Query {
    /** Whether only the word in capitals counts. */
    public boolean isCapitals() {
      return Character.isUpperCase(text.codePointAt(0));
    }

    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /**
   * Words of a shape: {@code *} stands for any characters, {@code ?} for one; starts with three
   * others.
   */
  record Wildcard(Optional<String> field, String pattern) implements Query {
    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /** Two or more words side by side in this order; each may be a pattern with {@code *}. */
  record Phrase(Optional<String> field, List<String> words) implements Query {
    /** Copies the words. */
    public Phrase {
      words = List.copyOf(words);
      require(words.size() >= 2, "a phrase needs two words");
    }

    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /**
   * Operands close together in any order in one field: the last word of the stretch that holds them
   * all is at most {@code distance} words after its first.
   *
   * @param operands words, wildcards, phrases, or alternatives of them, all without a field
   * @param distance 1 to 100
   */
  record Near(Optional<String> field, List<Query> operands, int distance) implements Query {
    /** Copies the operands and checks them. */
    public Near {
      operands = List.copyOf(operands);
      require(operands.size() >= 2, "near needs two operands");
      require(distance >= 1 && distance <= 100, "distance is 1 to 100");
      require(operands.stream().allMatch(Query::isNearOperand), "not an operand of near");
    }

    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /** A whole value of a keyword field, case and accents folded. */
  record Keyword(String field, String value) implements Query {
    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /** All of the parts; at least one of them says what to find. */
  record And(List<Query> parts) implements Query {
    /** Copies the parts and checks them. */
    public And {
      parts = List.copyOf(parts);
      require(parts.size() >= 2, "all of needs two parts");
      require(parts.stream().anyMatch(part -> !(part instanceof Not)), "only exclusions");
    }

    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /** At least one of the parts. */
  record Or(List<Query> parts) implements Query {
    /** Copies the parts and checks them. */
    public Or {
      parts = List.copyOf(parts);
      require(parts.size() >= 2, "any of needs two parts");
      require(parts.stream().noneMatch(Not.class::isInstance), "an exclusion is no alternative");
    }

    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  /** An exclusion; only ever a part of {@link And}. */
  record Not(Query part) implements Query {
    /** Refuses a double exclusion. */
    public Not {
      require(!(part instanceof Not), "an exclusion of an exclusion");
    }

    @Override
    public String toString() {
      return QueryText.of(this);
    }
  }

  private static boolean isNearOperand(Query query) {
    Stream<Query> parts = query instanceof Or or ? or.parts().stream() : Stream.of(query);
    return parts.allMatch(Query::isPlainLeaf);
  }

  private static boolean isPlainLeaf(Query query) {
    return (query instanceof Word word && word.field().isEmpty())
        || (query instanceof Wildcard wildcard && wildcard.field().isEmpty())
        || (query instanceof Phrase phrase && phrase.field().isEmpty());
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}

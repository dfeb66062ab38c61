package io.wirewatch.matching;

import io.wirewatch.matching.text.Analyser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a tree back as query text. */
final class QueryText {

  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

  private QueryText() {}

  static String of(Query query) {
    if (query instanceof Query.And and) {
      return and.parts().stream().map(QueryText::bracketed).collect(Collectors.joining(" "));
    }
    if (query instanceof Query.Or or) {
      return or.parts().stream().map(QueryText::bracketed).collect(Collectors.joining(" OR "));
    }
    if (query instanceof Query.Not not) {
      return "-" + bracketed(not.part());
    }
    return leaf(query);
  }

  private static String leaf(Query query) {
    if (query instanceof Query.Word word) {
      return scope(word.field()) + word(word.text());
    }
    if (query instanceof Query.Wildcard wildcard) {
      return scope(wildcard.field()) + wildcard.pattern();
    }
    if (query instanceof Query.Phrase phrase) {
      return scope(phrase.field()) + quoted(phrase.words());
    }
    if (query instanceof Query.Near near) {
      return scope(near.field()) + near(near);
    }
    Query.Keyword keyword = (Query.Keyword) query;
    return keyword.field() + ":" + value(keyword.value());
  }

  private static String near(Query.Near near) {
    String operands =
        near.operands().stream().map(QueryText::operand).collect(Collectors.joining(" "));
    return "near(" + operands + " " + near.distance() + ")";
  }

  private static String operand(Query query) {
    return query instanceof Query.Or or
        ? or.parts().stream().map(QueryText::of).collect(Collectors.joining(" ", "any(", ")"))
        : of(query);
  }

  private static String bracketed(Query query) {
    return query instanceof Query.And || query instanceof Query.Or
        ? "(" + of(query) + ")"
        : of(query);
  }

  private static String scope(Optional<String> field) {
    return field.map(name -> name + ":").orElse("");
  }

  private static String quoted(List<String> words) {
    return words.stream().map(QueryText::plain).collect(Collectors.joining(" ", "\"", "\""));
  }

  private static String word(String text) {
    return OPERATORS.contains(text) ? "\"" + text + "\"" : plain(text);
  }

  /** A host name that came out of a link may not survive as a bare word; write the link again. */
  private static String plain(String text) {
    boolean stable = text.indexOf('*') >= 0 || Analyser.analyse(text).count() == 1;
    return stable ? text : "http://" + text;
  }

  private static String value(String value) {
    boolean bare = !value.isEmpty() && value.chars().allMatch(Character::isLetterOrDigit);
    return bare ? value : "\"" + value + "\"";
  }
}

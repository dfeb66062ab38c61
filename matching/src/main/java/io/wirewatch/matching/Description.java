package io.wirewatch.matching;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in plain English what a query finds. */
final class Description {

  private Description() {}

  static String of(Query query) {
    if (query instanceof Query.And and) {
      return and(and);
    }
    if (query instanceof Query.Or or) {
      return join(or.parts(), " or ");
    }
    if (query instanceof Query.Not not) {
      return "not " + nested(not.part());
    }
    return leaf(query);
  }

  private static String and(Query.And and) {
    List<Query> wanted = and.parts().stream().filter(part -> !(part instanceof Query.Not)).toList();
    String excluded =
        and.parts().stream()
            .filter(Query.Not.class::isInstance)
            .map(part -> nested(((Query.Not) part).part()))
            .collect(Collectors.joining(" nor "));
    return join(wanted, " and ") + (excluded.isEmpty() ? "" : ", but not " + excluded);
  }

  private static String join(List<Query> parts, String word) {
    return parts.stream().map(Description::nested).collect(Collectors.joining(word));
  }

  private static String nested(Query query) {
    boolean several = query instanceof Query.And || query instanceof Query.Or;
    return several ? "(" + of(query) + ")" : of(query);
  }

  private static String leaf(Query query) {
    if (query instanceof Query.Word word) {
      return "“"
          + word.text()
          + "”"
          + (word.isCapitals() ? " in capitals" : "")
          + place(word.field());
    }
    if (query instanceof Query.Wildcard wildcard) {
      return wildcard(wildcard.pattern()) + place(wildcard.field());
    }
    if (query instanceof Query.Phrase phrase) {
      return "the phrase “" + String.join(" ", phrase.words()) + "”" + place(phrase.field());
    }
    if (query instanceof Query.Near near) {
      return near(near) + place(near.field());
    }
    Query.Keyword keyword = (Query.Keyword) query;
    return keyword.field() + " is “" + keyword.value() + "”";
  }

  private static String wildcard(String pattern) {
    int last = pattern.length() - 1;
    boolean beginning = pattern.charAt(last) == '*' && Glob.literalPrefix(pattern).length() == last;
    return beginning
        ? "a word that begins with “" + pattern.substring(0, last) + "”"
        : "a word of the form “" + pattern + "”";
  }

  private static String near(Query.Near near) {
    return join(near.operands(), " and ")
        + (near.distance() == 1
            ? " side by side"
            : " within " + near.distance() + " words of each other");
  }

  private static String place(Optional<String> field) {
    return field.map(name -> " in the " + name).orElse("");
  }
}

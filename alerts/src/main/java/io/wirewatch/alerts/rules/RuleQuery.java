package io.wirewatch.alerts.rules;

import io.wirewatch.alerts.match.ArticleDocument;
import io.wirewatch.alerts.store.Watch;
import io.wirewatch.matching.ParseResult;
import io.wirewatch.matching.ParseResult.Parsed;
import io.wirewatch.matching.ParseResult.Refused;
import io.wirewatch.matching.Query;
import io.wirewatch.matching.text.Analyser;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes one query of what a rule watches for: its words and any of its topics, of its places, of
 * its sources and so on.
 */
final class RuleQuery {
  private static final Refused MATCH_ALL =
      new Refused(
          0,
          "This rule would match every article",
          "Write a word to watch for, or choose a topic.");

  /**
   * Stands for the rule's other conditions, to see whether exclusions alone are fine beside them.
   */
  private static final String OTHER_CONDITION = "lang:other";

  private RuleQuery() {}

  /** The query, or why there is none; positions count in the words. */
  static ParseResult of(Watch watch) {
    String words = watch.words();
    List<Query> parts = new ArrayList<>();
    addAny(parts, "topic", watch.topics());
    addAny(parts, "place", watch.places());
    addAny(parts, "body", watch.bodies());
    addAny(parts, "source", watch.sources());
    addAny(parts, "region", watch.regions());
    addAny(parts, "lang", watch.languages());
    boolean narrowed = !parts.isEmpty();
    if (!words.isBlank()) {
      ParseResult result = narrowed ? besideOthers(words) : ArticleDocument.parse(words);
      if (result instanceof Refused) {
        return result;
      }
      addAll(parts, ((Parsed) result).query());
    }
    if (parts.isEmpty() || parts.stream().allMatch(RuleQuery::isTooWide)) {
      return MATCH_ALL;
    }
    return new Parsed(parts.size() == 1 ? parts.get(0) : new Query.And(parts));
  }

  /**
   * Words beside other conditions may be exclusions only: then they parse in front of and behind
   * another condition.
   */
  private static ParseResult besideOthers(String words) {
    ParseResult alone = ArticleDocument.parse(words);
    if (alone instanceof Parsed) {
      return alone;
    }
    ParseResult behind = ArticleDocument.parse(OTHER_CONDITION + " " + words);
    ParseResult before = ArticleDocument.parse(words + " " + OTHER_CONDITION);
    if (behind instanceof Parsed parsed && before instanceof Parsed) {
      return new Parsed(parsed.query());
    }
    return alone;
  }

  private static void addAll(List<Query> parts, Query words) {
    if (words instanceof Query.And and) {
      and.parts().stream().filter(part -> !isPlaceholder(part)).forEach(parts::add);
    } else {
      parts.add(words);
    }
  }

  private static boolean isPlaceholder(Query part) {
    return part.equals(new Query.Keyword("lang", "other"));
  }

  private static void addAny(List<Query> parts, String field, List<String> values) {
    List<Query> keywords =
        values.stream()
            .<Query>map(value -> new Query.Keyword(field, Analyser.fold(value)))
            .distinct()
            .toList();
    if (keywords.size() == 1) {
      parts.add(keywords.get(0));
    } else if (!keywords.isEmpty()) {
      parts.add(new Query.Or(keywords));
    }
  }

  private static boolean isTooWide(Query part) {
    if (part instanceof Query.Not) {
      return true;
    }
    if (part instanceof Query.Or or) {
      return or.parts().stream().anyMatch(RuleQuery::isTooWide);
    }
    return part instanceof Query.Keyword keyword
        && (keyword.field().equals("lang") || keyword.field().equals("certainty"));
  }
}

package io.wirewatch.enrich.taxonomy;

import io.wirewatch.matching.ParseResult;
import io.wirewatch.matching.ParseResult.Parsed;
import io.wirewatch.matching.ParseResult.Refused;
import io.wirewatch.matching.QueryParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the lists of queries in one file. */
final class QueryReader {

  private static final int SHOWN = 24;

  private final QueryParser parser = new QueryParser(Taxonomy.FIELDS);
  private final WordLists words;
  private final String prefix;
  private final Set<String> seen = new HashSet<>();

  /**
   * @param words the shared lists
   * @param prefix what the ids begin with: the file's name
   */
  QueryReader(WordLists words, String prefix) {
    this.words = words;
    this.prefix = prefix;
  }

  /** The queries under that key; those that cannot be used are reported and left out. */
  List<TopicQuery> read(Entry file, String key) {
    List<TopicQuery> queries = new ArrayList<>();
    for (Entry entry : file.entries(key)) {
      entry.allow("id", "find", "language", "weight", "also");
      String id = entry.text("id");
      if (!seen.add(id)) {
        entry.problem("id", "there are two queries of the id \"" + id + "\"");
      }
      QueryLanguage language = language(entry);
      double weight = entry.share("weight");
      List<String> also = entry.texts("also");
      parse(entry)
          .map(find -> new TopicQuery(prefix + "/" + id, language, weight, find, also))
          .forEach(queries::add);
    }
    return queries;
  }

  private static QueryLanguage language(Entry entry) {
    String code = entry.optionalText("language").orElse("any");
    for (QueryLanguage language : QueryLanguage.values()) {
      if (language.code().equals(code.toLowerCase(Locale.ROOT))) {
        return language;
      }
    }
    entry.problem("language", "\"" + code + "\" is not a language here: en, es, other or any");
    return QueryLanguage.ANY;
  }

  private Stream<io.wirewatch.matching.Query> parse(Entry entry) {
    String find = words.expand(entry, "find");
    if (find.isBlank()) {
      return Stream.of();
    }
    ParseResult result = parser.parse(find);
    if (result instanceof Parsed parsed) {
      return Stream.of(parsed.query());
    }
    entry.problem("find", describe(find, (Refused) result));
    return Stream.of();
  }

  /** Counts characters from 1 and shows the place, since the words of lists have been put in. */
  private static String describe(String find, Refused refused) {
    int at = Math.min(refused.position(), find.length());
    String near = find.substring(Math.max(0, at - SHOWN), Math.min(find.length(), at + SHOWN));
    String where = "the query is wrong at character " + (at + 1) + ", near \"" + near + "\": ";
    return where + refused.message() + " " + refused.hint();
  }
}

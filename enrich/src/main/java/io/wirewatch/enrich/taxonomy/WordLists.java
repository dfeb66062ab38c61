package io.wirewatch.enrich.taxonomy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Named word lists that queries share: {@code {agents}} in a query stands for the list's words. */
final class WordLists {

  private static final Pattern NAME = Pattern.compile("\\{([^}\\s]*)}");

  private final Map<String, String> lists = new LinkedHashMap<>();

  /** Reads the lists top to bottom; each may use those above it. */
  static WordLists read(Entry file) {
    WordLists words = new WordLists();
    Entry lists = file.allow("words").entry("words");
    for (String name : lists.keys()) {
      words.lists.put(name, words.expand(lists, name));
    }
    return words;
  }

  /** The text of a key with every list's name replaced by its words. */
  String expand(Entry entry, String key) {
    Matcher name = NAME.matcher(entry.text(key));
    StringBuilder expanded = new StringBuilder();
    while (name.find()) {
      String words = lists.get(name.group(1));
      if (words == null) {
        entry.problem(key, "there is no word list {" + name.group(1) + "} above this place");
      }
      name.appendReplacement(expanded, Matcher.quoteReplacement(words == null ? "x" : words));
    }
    return name.appendTail(expanded).toString();
  }
}

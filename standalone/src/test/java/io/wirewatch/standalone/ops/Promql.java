package io.wirewatch.standalone.ops;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must be known of a query: its metrics, and how to narrow them to what a board shows. */
final class Promql {
  private static final Pattern METRIC =
      Pattern.compile(
          "\\b(wirewatch|kafka|jvm|process|system|http|logback)_[a-z0-9_]*[a-z0-9]\\b(\\{)?");
  private static final Pattern RECORDED = Pattern.compile("\\bwirewatch:[a-z0-9_:]+");
  private static final String CHOSEN = "application=~\"$application\",instance=~\"$instance\"";

  private Promql() {}

  static Set<String> metrics(String query) {
    return found(METRIC, query);
  }

  /** Series that a recording rule makes. */
  static Set<String> recorded(String query) {
    return found(RECORDED, query);
  }

  private static Set<String> found(Pattern pattern, String query) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = pattern.matcher(query.replaceAll("\"[^\"]*\"", "\"\""));
    while (matcher.find()) {
      names.add(matcher.group().replace("{", ""));
    }
    return names;
  }

  /** Only the applications and instances that are chosen on the board. */
  static String narrowed(String query) {
    return METRIC
        .matcher(query)
        .replaceAll(
            found -> {
              String name = found.group().replace("{", "");
              String more = found.group(2) == null ? "}" : ",";
              return Matcher.quoteReplacement(name + "{" + CHOSEN + more);
            });
  }

  /** As Grafana would send it with all of them chosen. */
  static String plain(String query) {
    return query
        .replace("$__rate_interval", "5m")
        .replace("$application", ".*")
        .replace("$instance", ".*");
  }
}

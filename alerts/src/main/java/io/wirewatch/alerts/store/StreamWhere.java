package io.wirewatch.alerts.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The part of a filter that SQL can judge, as a condition with its values. */
final class StreamWhere {
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  StreamWhere(StreamFilter filter) {
    if (filter.taggedOnly()) {
      conditions.add("tagged = 1");
    }
    among("source_id", filter.sources());
    among("region", filter.regions());
    filter.language().ifPresent(language -> add("language = ?", language));
    filter.since().ifPresent(since -> add("first_seen_at >= ?", since));
    filter.until().ifPresent(until -> add("first_seen_at < ?", until));
    if (!filter.topics().isEmpty()) {
      conditions.add(
          "EXISTS (SELECT 1 FROM article_topic t WHERE t.article_id = article.id AND t.topic IN ("
              + marks(filter.topics())
              + "))");
      values.addAll(filter.topics());
    }
  }

  StreamWhere add(String condition, Object... bound) {
    conditions.add(condition);
    Collections.addAll(values, bound);
    return this;
  }

  String sql() {
    return conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
  }

  Object[] values(Object... more) {
    List<Object> all = new ArrayList<>(values);
    Collections.addAll(all, more);
    return all.toArray();
  }

  private void among(String column, List<String> wanted) {
    if (!wanted.isEmpty()) {
      conditions.add(column + " IN (" + marks(wanted) + ")");
      values.addAll(wanted);
    }
  }

  private static String marks(List<String> list) {
    return String.join(", ", Collections.nCopies(list.size(), "?"));
  }
}

package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.view.Chip;
import io.wirewatch.alerts.console.view.FilterForm;
import io.wirewatch.alerts.console.view.Option;
import io.wirewatch.alerts.store.Articles;
import io.wirewatch.alerts.store.SourceCount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says the stream's filter three ways: as a form, as removable chips, as an English sentence. */
final class FilterWords {
  private static final Map<String, String> LANGUAGES = new LinkedHashMap<>();
  private static final Map<String, String> TIMES = new LinkedHashMap<>();

  static {
    LANGUAGES.put("en", "English");
    LANGUAGES.put("es", "Spanish");
    LANGUAGES.put("other", "other languages");
    TIMES.put("1h", "the last hour");
    TIMES.put("24h", "the last 24 hours");
    TIMES.put("7d", "the last 7 days");
    TIMES.put("30d", "the last 30 days");
  }

  private final TopicNames topics;
  private final Articles articles;

  FilterWords(TopicNames topics, Articles articles) {
    this.topics = topics;
    this.articles = articles;
  }

  FilterForm form(StreamQuery query) {
    List<Option> topicOptions =
        topics.all().stream()
            .map(topic -> option(topic.id(), topic.label(), query.topic()))
            .toList();
    List<Option> sourceOptions =
        articles.sources().stream()
            .map(source -> option(source.feedId(), source.name(), query.source()))
            .toList();
    boolean open =
        !(query.topic() + query.source() + query.language() + query.certainty() + query.time())
            .isEmpty();
    return new FilterForm(
        query.words(),
        choices("Any topic", topicOptions),
        choices("Any source", sourceOptions),
        choices("Any language", options(LANGUAGES, query.language())),
        choices("Strong or likely", List.of(option("strong", "Strong only", query.certainty()))),
        choices("Any time", options(TIMES, query.time())),
        open);
  }

  private static List<Option> options(Map<String, String> labels, String chosen) {
    return labels.entrySet().stream()
        .map(label -> option(label.getKey(), sentenceCase(label.getValue()), chosen))
        .toList();
  }

  private static Option option(String value, String label, String chosen) {
    return new Option(value, label, "", value.equals(chosen));
  }

  private static List<Option> choices(String any, List<Option> options) {
    List<Option> all = new ArrayList<>();
    all.add(new Option("", any, "", false));
    all.addAll(options);
    return all;
  }

  List<Chip> chips(StreamQuery query) {
    List<Chip> chips = new ArrayList<>();
    chip(chips, query, "q", query.words(), "Search: " + query.words());
    chip(chips, query, "topic", query.topic(), "Topic: " + topics.of(query.topic()).label());
    chip(chips, query, "source", query.source(), "Source: " + sourceName(query.source()));
    chip(chips, query, "language", query.language(), "Language: " + language(query));
    chip(chips, query, "certainty", query.certainty(), "Strong only");
    chip(
        chips,
        query,
        "time",
        query.time(),
        "First seen in " + TIMES.getOrDefault(query.time(), ""));
    return chips;
  }

  private static void chip(
      List<Chip> chips, StreamQuery query, String part, String value, String label) {
    if (!value.isEmpty()) {
      chips.add(new Chip(label, query.without(part)));
    }
  }

  /**
   * The filter as one sentence.
   *
   * @param words the query in English; empty without one
   */
  String sentence(StreamQuery query, String words) {
    StringBuilder says = new StringBuilder("Showing ");
    says.append(query.certainty().isEmpty() ? "every article" : "articles tagged as strong");
    append(
        says, " about ", query.topic(), topics.of(query.topic()).label().toLowerCase(Locale.ROOT));
    append(says, " from ", query.source(), sourceName(query.source()));
    append(says, " in ", query.language(), language(query));
    append(says, ", where ", words, words);
    append(says, ", first seen in ", query.time(), TIMES.getOrDefault(query.time(), ""));
    return says.append(", newest first, copies of one story together.").toString();
  }

  private static void append(StringBuilder says, String joint, String value, String words) {
    if (!value.isEmpty()) {
      says.append(joint).append(words);
    }
  }

  private String sourceName(String feedId) {
    return articles.sources().stream()
        .filter(source -> source.feedId().equals(feedId))
        .map(SourceCount::name)
        .findFirst()
        .orElse(feedId);
  }

  private static String language(StreamQuery query) {
    return LANGUAGES.getOrDefault(query.language(), query.language());
  }

  private static String sentenceCase(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}

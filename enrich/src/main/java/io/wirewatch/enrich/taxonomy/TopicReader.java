package io.wirewatch.enrich.taxonomy;

import java.util.ArrayList;
import java.util.List;

/** Reads one topic's file. */
final class TopicReader {

  private final WordLists words;
  private final Problems problems;

  TopicReader(WordLists words, Problems problems) {
    this.words = words;
    this.problems = problems;
  }

  Topic read(YamlFile yaml) {
    Entry file = yaml.read(problems);
    file.allow("id", "name", "definition", "in", "out", "queries", "vetoes", "hints", "examples");
    String id = file.text("id");
    if (!id.isEmpty() && !id.equals(yaml.stem())) {
      file.problem("id", "the id \"" + id + "\" and the file's name must be the same");
    }
    QueryReader queries = new QueryReader(words, yaml.stem());
    return new Topic(
        yaml.stem(),
        file.text("name"),
        file.text("definition"),
        filled(file, "in"),
        file.texts("out"),
        queriesOf(queries, file),
        queries.read(file, "vetoes"),
        queries.read(file, "hints"),
        examples(file));
  }

  private static List<TopicQuery> queriesOf(QueryReader reader, Entry file) {
    List<TopicQuery> queries = reader.read(file, "queries");
    if (!file.has("queries")) {
      file.problem("\"queries\" is missing");
    } else if (queries.isEmpty() && !file.entries("queries").isEmpty()) {
      return queries;
    } else if (queries.isEmpty() && !file.text("id").equals(Topic.OTHER)) {
      file.problem("queries", "a topic needs at least one query");
    }
    return queries;
  }

  private static List<String> filled(Entry file, String key) {
    List<String> texts = file.texts(key);
    if (texts.isEmpty()) {
      file.problem(key, "\"" + key + "\" is missing: say what belongs to the topic");
    }
    return texts;
  }

  private static List<Example> examples(Entry file) {
    Entry examples = file.entry("examples").allow("positive", "negative");
    List<Example> all = new ArrayList<>();
    for (boolean positive : new boolean[] {true, false}) {
      String key = positive ? "positive" : "negative";
      List<Entry> entries = examples.entries(key);
      if (entries.isEmpty()) {
        file.problem("examples", "at least one " + key + " example is needed");
      }
      entries.forEach(entry -> all.add(example(entry, positive)));
    }
    return all;
  }

  private static Example example(Entry entry, boolean positive) {
    entry.allow("title", "text");
    return new Example(
        entry.text("title"), entry.optionalText("text").orElse(""), entry.line(), positive);
  }
}

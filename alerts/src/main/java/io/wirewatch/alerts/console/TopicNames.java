package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.view.Option;
import io.wirewatch.alerts.console.view.TopicChip;
import io.wirewatch.contract.article.Certainty;
import io.wirewatch.contract.article.TopicTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The topics in words: a name and one sentence each. Topics it does not know are shown by id. */
public final class TopicNames {
  private static final String FILE = "topics.tsv";

  private final Map<String, TopicChip> topics = new LinkedHashMap<>();

  private TopicNames() {}

  /** Reads what is known of topics. */
  public static TopicNames read() {
    try (InputStream file = TopicNames.class.getResourceAsStream(FILE)) {
      TopicNames names = new TopicNames();
      String text =
          new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
      text.lines().map(line -> line.split("\t", -1)).forEach(names::add);
      return names;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void add(String[] fields) {
    topics.put(fields[0], new TopicChip(fields[0], fields[1], fields[2], ""));
  }

  /** Every topic, in the taxonomy's order. */
  public List<TopicChip> all() {
    return List.copyOf(topics.values());
  }

  /** A topic's name. */
  public String label(String id) {
    return of(id).label();
  }

  /** Every topic to choose from, and whatever else is chosen. */
  List<Option> options(List<String> chosen) {
    return Stream.concat(topics.keySet().stream(), chosen.stream())
        .distinct()
        .map(this::of)
        .map(
            topic ->
                new Option(
                    topic.id(), topic.label(), topic.definition(), chosen.contains(topic.id())))
        .toList();
  }

  TopicChip of(String id) {
    return topics.getOrDefault(id, new TopicChip(id, humanised(id), "", ""));
  }

  TopicChip of(TopicTag tag) {
    return of(tag.topic(), tag.certainty());
  }

  TopicChip of(String id, Certainty certainty) {
    TopicChip topic = of(id);
    return new TopicChip(
        topic.id(), topic.label(), topic.definition(), certainty.name().toLowerCase(Locale.ROOT));
  }

  private static String humanised(String id) {
    String words = id.replace('-', ' ');
    return words.isEmpty() ? id : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}

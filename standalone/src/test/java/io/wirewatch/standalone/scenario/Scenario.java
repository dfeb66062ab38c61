package io.wirewatch.standalone.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One scenario file; see the README beside them.
 *
 * @param id name of the file
 * @param feeds the documents of each outlet, in order
 * @param articles how many different articles there are
 * @param told what must be told
 * @param ledger how many matches end in which state
 */
record Scenario(
    String id,
    String title,
    String words,
    List<String> topics,
    Map<String, List<String>> feeds,
    int articles,
    List<Told> told,
    Map<String, Integer> ledger) {

  /**
   * One message.
   *
   * @param headlines one of which it bears: which of several copies comes first is chance
   * @param because words of which any may be highlighted; empty where any are
   */
  record Told(List<String> headlines, List<String> because) {}

  static Scenario read(Path file) {
    Map<?, ?> top = map(load(file));
    Map<?, ?> rule = map(top.get("rule"));
    String id = file.getFileName().toString().replace(".yaml", "");
    Map<String, List<String>> feeds = new LinkedHashMap<>();
    map(top.get("feeds"))
        .forEach(
            (outlet, documents) ->
                feeds.put(
                    outlet.toString(),
                    new SampleDocuments(id, outlet.toString()).write(list(documents))));
    Map<String, Integer> ledger = new TreeMap<>();
    map(top.get("ledger")).forEach((state, count) -> ledger.put(state.toString(), (Integer) count));
    return new Scenario(
        id,
        text(top, "title"),
        text(rule, "words"),
        strings(rule.get("topics")),
        feeds,
        (Integer) Objects.requireNonNull(top.get("articles")),
        told(top),
        ledger);
  }

  @Override
  public String toString() {
    return title;
  }

  private static List<Told> told(Map<?, ?> top) {
    List<Told> told = new ArrayList<>();
    for (Object message : list(top.get("told"))) {
      Map<?, ?> fields = map(message);
      Object headline = fields.get("headline");
      List<String> headlines =
          headline instanceof List ? strings(headline) : List.of(text(fields, "headline"));
      told.add(new Told(headlines, strings(fields.get("because"))));
    }
    return told;
  }

  private static @Nullable Object load(Path file) {
    try {
      return new Load(LoadSettings.builder().setLabel(file.toString()).build())
          .loadFromString(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Map<?, ?> fields, String name) {
    Object value = fields.get(name);
    return value == null ? "" : value.toString();
  }

  static Map<?, ?> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<?, ?>) value;
  }

  static List<?> list(@Nullable Object value) {
    return value == null ? List.of() : (List<?>) value;
  }

  private static List<String> strings(@Nullable Object value) {
    return list(value).stream().map(Object::toString).toList();
  }
}

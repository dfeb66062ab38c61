package io.wirewatch.alerts.console.topics;

import io.wirewatch.alerts.console.TopicNames;
import io.wirewatch.alerts.console.view.TopicsPage.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The taxonomy's files as the build put them beside this class. */
final class TopicFiles {
  private TopicFiles() {}

  /** One topic's file. */
  record TopicFile(Map<?, ?> values) {

    String text(String name) {
      return String.valueOf(Optional.<Object>ofNullable(values.get(name)).orElse("")).strip();
    }

    List<String> texts(String name) {
      return list(values.get(name)).stream().map(String::valueOf).toList();
    }

    List<String> examples(String kind) {
      Object examples = values.get("examples");
      return examples instanceof Map<?, ?> both
          ? list(both.get(kind)).stream().map(TopicFiles::example).toList()
          : List.of();
    }

    List<Signal> signals() {
      return list(values.get("queries")).stream()
          .filter(Map.class::isInstance)
          .map(one -> new TopicFile((Map<?, ?>) one))
          .map(
              one ->
                  new Signal(
                      "%s, %s, weight %s"
                          .formatted(one.text("id"), one.text("language"), one.text("weight")),
                      one.text("find")))
          .toList();
    }

    private static List<?> list(@Nullable Object value) {
      return value instanceof List<?> list ? list : List.of();
    }
  }

  static List<TopicFile> read(TopicNames names) {
    List<TopicFile> files = new ArrayList<>();
    names.all().forEach(topic -> read(topic.id()).ifPresent(files::add));
    return files;
  }

  private static Optional<TopicFile> read(String id) {
    try (InputStream file = TopicFiles.class.getResourceAsStream("taxonomy/" + id + ".yaml")) {
      if (file == null) {
        return Optional.empty();
      }
      Object values =
          new Load(LoadSettings.builder().setLabel(id).build()).loadFromInputStream(file);
      return values instanceof Map<?, ?> map ? Optional.of(new TopicFile(map)) : Optional.empty();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String example(Object example) {
    if (example instanceof Map<?, ?> map) {
      TopicFile one = new TopicFile(map);
      return (one.text("title") + " — " + one.text("text")).replaceAll(" — $", "");
    }
    return String.valueOf(example);
  }
}

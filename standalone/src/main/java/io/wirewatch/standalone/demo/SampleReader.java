package io.wirewatch.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Reads the bundled outlets: {@code demo/sources.yaml} names them, {@code demo/ID.yaml} holds each
 * one's articles. An item with {@code copy: other-outlet/slug} carries that article's words.
 */
final class SampleReader {
  private SampleReader() {}

  static List<SampleSource> read() {
    List<SampleSource> sources = new ArrayList<>();
    Map<String, SampleItem> written = new java.util.HashMap<>();
    for (Object id : list(yaml("sources"))) {
      sources.add(source((String) id, map(yaml((String) id)), written));
    }
    return sources;
  }

  private static SampleSource source(String id, Map<?, ?> fields, Map<String, SampleItem> written) {
    List<SampleItem> items = new ArrayList<>();
    for (Object item : list(fields.get("items"))) {
      SampleItem read = item(map(item), written);
      written.putIfAbsent(id + "/" + read.slug(), read);
      items.add(read);
    }
    items.sort(Comparator.comparing(SampleItem::at));
    return new SampleSource(
        id,
        text(fields, "name"),
        FeedFormat.valueOf(text(fields, "format").toUpperCase(Locale.ROOT)),
        text(fields, "region"),
        text(fields, "group"),
        text(fields, "language"),
        optionalList(fields.get("faults")).stream().map(SampleReader::fault).toList(),
        items);
  }

  private static SampleItem item(Map<?, ?> fields, Map<String, SampleItem> written) {
    Optional<SampleItem> copied =
        optionalText(fields, "copy")
            .map(of -> Objects.requireNonNull(written.get(of), () -> "no article " + of));
    return new SampleItem(
        minutes(fields, "at"),
        optionalText(fields, "slug").or(() -> copied.map(SampleItem::slug)).orElseThrow(),
        optionalText(fields, "title").or(() -> copied.map(SampleItem::title)).orElseThrow(),
        optionalText(fields, "text").or(() -> copied.map(SampleItem::text)).orElseThrow().strip(),
        optionalText(fields, "author").or(() -> copied.flatMap(SampleItem::author)));
  }

  private static SampleSource.Fault fault(Object fault) {
    Map<?, ?> fields = map(fault);
    return new SampleSource.Fault(
        SampleSource.Fault.Kind.valueOf(
            text(fields, "kind").replace('-', '_').toUpperCase(Locale.ROOT)),
        minutes(fields, "from"),
        minutes(fields, "until"));
  }

  private static Object yaml(String name) {
    String resource = "/demo/" + name + ".yaml";
    try (InputStream in = SampleReader.class.getResourceAsStream(resource)) {
      return new Load(LoadSettings.builder().setLabel(resource).build())
          .loadFromInputStream(Objects.requireNonNull(in, resource));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static Duration minutes(Map<?, ?> fields, String name) {
    return Duration.ofMinutes(Long.parseLong(text(fields, name)));
  }

  private static String text(Map<?, ?> fields, String name) {
    return optionalText(fields, name)
        .orElseThrow(() -> new IllegalArgumentException(name + " is missing in " + fields));
  }

  private static Optional<String> optionalText(Map<?, ?> fields, String name) {
    return Optional.ofNullable(fields.get(name)).map(Object::toString);
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }

  private static List<?> list(@org.jspecify.annotations.Nullable Object value) {
    return (List<?>) Objects.requireNonNull(value, "a list is missing");
  }

  private static List<?> optionalList(@org.jspecify.annotations.Nullable Object value) {
    return value == null ? List.of() : list(value);
  }
}

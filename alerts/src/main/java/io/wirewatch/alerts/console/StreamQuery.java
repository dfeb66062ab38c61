package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.store.StreamFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stream's filter as it stands in the address, so that it can be shared and kept.
 *
 * @param words query language text
 * @param time how far back: a key of {@link #TIMES}
 */
public record StreamQuery(
    String words, String topic, String source, String language, String certainty, String time) {
  static final Map<String, Duration> TIMES =
      Map.of(
          "1h", Duration.ofHours(1),
          "24h", Duration.ofHours(24),
          "7d", Duration.ofDays(7),
          "30d", Duration.ofDays(30));

  /** The filter of a request. */
  public static StreamQuery of(Context ctx) {
    return new StreamQuery(
        value(ctx, "q"),
        value(ctx, "topic"),
        value(ctx, "source"),
        value(ctx, "language"),
        value(ctx, "certainty"),
        Requests.text(ctx, "time").filter(TIMES::containsKey).orElse(""));
  }

  private static String value(Context ctx, String name) {
    return Requests.text(ctx, name).orElse("");
  }

  /** The address of a page with this filter. */
  Address on(String path) {
    return Address.to(path)
        .with("q", words)
        .with("topic", topic)
        .with("source", source)
        .with("language", language)
        .with("certainty", certainty)
        .with("time", time);
  }

  /** The address of the stream without one of the filter's parts. */
  String without(String part) {
    return new StreamQuery(
            part.equals("q") ? "" : words,
            part.equals("topic") ? "" : topic,
            part.equals("source") ? "" : source,
            part.equals("language") ? "" : language,
            part.equals("certainty") ? "" : certainty,
            part.equals("time") ? "" : time)
        .on("/")
        .toString();
  }

  /** Words and certainty as one query; empty when neither narrows. */
  String query() {
    String sure = certainty.equals("strong") ? "certainty:strong" : "";
    return words.isEmpty() || sure.isEmpty() ? words + sure : "(" + words + ") " + sure;
  }

  /** The filter as the store reads it, as of now; the words must be readable. */
  public StreamFilter filter(Instant now) {
    return new StreamFilter(
        Optional.of(query()).filter(text -> !text.isEmpty()),
        list(topic),
        list(source),
        List.of(),
        Optional.of(language).filter(text -> !text.isEmpty()),
        Optional.ofNullable(TIMES.get(time)).map(now::minus),
        Optional.empty(),
        false);
  }

  private static List<String> list(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }
}

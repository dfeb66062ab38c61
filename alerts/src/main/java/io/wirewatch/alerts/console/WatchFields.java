package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.wirewatch.alerts.store.Watch;
import io.wirewatch.contract.article.Certainty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a rule watches for, as the editor's plain values.
 *
 * @param asQuery whether the query text counts instead of the three boxes
 * @param regions as typed: short names with commas between
 * @param certainty the least one, {@code strong} or {@code likely}; anything else = any
 */
record WatchFields(
    boolean asQuery,
    RuleWords boxes,
    String query,
    List<String> topics,
    List<String> places,
    List<String> bodies,
    List<String> sources,
    String regions,
    List<String> languages,
    String certainty) {

  /**
   * Boxes and query text say the same. Whoever switches from one to the other and types nothing
   * there goes on with what was typed before; the text as it was shown tells which was changed.
   */
  static WatchFields sent(Context ctx) {
    RuleWords boxes =
        new RuleWords(
            Requests.field(ctx, "all"), Requests.field(ctx, "any"), Requests.field(ctx, "none"));
    String query = Requests.field(ctx, "query");
    String shown = Requests.field(ctx, "shown");
    boolean asQuery = Requests.field(ctx, "mode").equals("query");
    boolean retyped = !query.equals(shown);
    if (asQuery && !retyped && !boxes.query().isEmpty()) {
      query = boxes.query();
    }
    if (!asQuery && retyped && boxes.query().equals(shown)) {
      Optional<RuleWords> taken = RuleWords.of(query);
      asQuery = taken.isEmpty();
      boxes = taken.orElse(boxes);
    }
    return new WatchFields(
        asQuery,
        boxes,
        query,
        Requests.fields(ctx, "topics"),
        Requests.fields(ctx, "places"),
        Requests.fields(ctx, "bodies"),
        Requests.fields(ctx, "sources"),
        Requests.field(ctx, "regions"),
        Requests.fields(ctx, "languages"),
        Requests.field(ctx, "certainty"));
  }

  static WatchFields of(Watch watch) {
    Optional<RuleWords> boxes = RuleWords.of(watch.words());
    return new WatchFields(
        boxes.isEmpty(),
        boxes.orElse(RuleWords.NONE),
        watch.words(),
        watch.topics(),
        watch.places(),
        watch.bodies(),
        watch.sources(),
        String.join(", ", watch.regions()),
        watch.languages(),
        watch.certainty().map(least -> least.name().toLowerCase(Locale.ROOT)).orElse(""));
  }

  /** What the stream was narrowed to. */
  static WatchFields of(StreamQuery stream) {
    return new WatchFields(
        !stream.words().isEmpty(),
        RuleWords.NONE,
        stream.words(),
        only(stream.topic()),
        List.of(),
        List.of(),
        only(stream.source()),
        "",
        only(stream.language()),
        stream.certainty().equals("strong") ? "strong" : "");
  }

  private static List<String> only(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }

  /** The query text that counts. */
  String words() {
    return asQuery ? query : boxes.query();
  }

  private List<String> regionList() {
    return Arrays.stream(regions.split("[,;\\s]+"))
        .filter(region -> !region.isEmpty())
        .map(region -> region.toUpperCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  Watch watch() {
    return new Watch(
        words(),
        topics,
        places.stream().distinct().toList(),
        bodies.stream().distinct().toList(),
        sources,
        regionList(),
        languages,
        least());
  }

  private Optional<Certainty> least() {
    return switch (certainty) {
      case "strong" -> Optional.of(Certainty.STRONG);
      case "likely" -> Optional.of(Certainty.LIKELY);
      default -> Optional.empty();
    };
  }

  /** Whether nothing is filled in yet. */
  boolean isEmpty() {
    return watch().equals(Watch.forWords(""));
  }
}

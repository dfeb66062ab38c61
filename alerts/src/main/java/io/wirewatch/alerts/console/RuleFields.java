package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleDraft;
import io.wirewatch.alerts.store.Tell;
import io.wirewatch.alerts.store.Watch;
import io.wirewatch.contract.article.Certainty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The rule editor's fields as plain values: as sent, as stored, or as a search fills them in.
 *
 * @param id empty for a new rule
 * @param asQuery whether the query text counts instead of the three boxes
 * @param regions as typed: short names with commas between
 */
record RuleFields(
    String id,
    String name,
    boolean asQuery,
    RuleWords boxes,
    String query,
    List<String> topics,
    List<String> sources,
    String regions,
    boolean strongOnly,
    List<String> destinations) {

  static RuleFields sent(Context ctx, String id) {
    return new RuleFields(
        id,
        Requests.field(ctx, "name"),
        Requests.field(ctx, "mode").equals("query"),
        new RuleWords(
            Requests.field(ctx, "all"), Requests.field(ctx, "any"), Requests.field(ctx, "none")),
        Requests.field(ctx, "query"),
        Requests.fields(ctx, "topics"),
        Requests.fields(ctx, "sources"),
        Requests.field(ctx, "regions"),
        Requests.field(ctx, "certainty").equals("strong"),
        Requests.fields(ctx, "destinations"));
  }

  static RuleFields of(Rule rule) {
    Watch watch = rule.watch();
    Optional<RuleWords> boxes = RuleWords.of(watch.words());
    return new RuleFields(
        rule.id(),
        rule.name(),
        boxes.isEmpty(),
        boxes.orElse(new RuleWords("", "", "")),
        watch.words(),
        watch.topics(),
        watch.sources(),
        String.join(", ", watch.regions()),
        watch.certainty().filter(Certainty.STRONG::equals).isPresent(),
        rule.tell().destinations());
  }

  /** A new rule that watches for what the stream was narrowed to. */
  static RuleFields of(StreamQuery stream) {
    String language = stream.language().isEmpty() ? "" : "lang:" + stream.language();
    String query = (stream.words() + " " + language).strip();
    return new RuleFields(
        "",
        "",
        !query.isEmpty(),
        new RuleWords("", "", ""),
        query,
        stream.topic().isEmpty() ? List.of() : List.of(stream.topic()),
        stream.source().isEmpty() ? List.of() : List.of(stream.source()),
        "",
        stream.certainty().equals("strong"),
        List.of());
  }

  /** The same fields with these destinations ticked. */
  RuleFields telling(List<String> chosen) {
    return new RuleFields(
        id, name, asQuery, boxes, query, topics, sources, regions, strongOnly, chosen);
  }

  /** The same fields under another name. */
  RuleFields named(String other) {
    return new RuleFields(
        id, other, asQuery, boxes, query, topics, sources, regions, strongOnly, destinations);
  }

  /** The query text that counts. */
  String words() {
    return asQuery ? query : boxes.query();
  }

  List<String> regionList() {
    return Arrays.stream(regions.split("[,;\\s]+"))
        .filter(region -> !region.isEmpty())
        .map(region -> region.toUpperCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  /** Whether nothing narrows what the rule watches for. */
  boolean matchesEverything() {
    return words().isBlank() && topics.isEmpty() && sources.isEmpty() && regionList().isEmpty();
  }

  RuleDraft draft(String owner, boolean draft) {
    Watch watch =
        Watch.forWords(words())
            .onTopics(topics)
            .ofSources(sources)
            .inRegions(regionList())
            .atLeast(strongOnly ? Optional.of(Certainty.STRONG) : Optional.empty());
    RuleDraft filledIn = RuleDraft.of(name, owner, watch, Tell.to(destinations));
    return draft ? filledIn.asDraft() : filledIn;
  }
}

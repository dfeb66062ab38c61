package io.wirewatch.alerts.why;

import io.wirewatch.alerts.match.ArticleDocument;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.Watch;
import io.wirewatch.alerts.why.Step.Kind;
import io.wirewatch.contract.article.Certainty;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.PlaceTag;
import io.wirewatch.matching.Match;
import io.wirewatch.matching.ParseResult;
import io.wirewatch.matching.ParseResult.Parsed;
import io.wirewatch.matching.ParseResult.Refused;
import io.wirewatch.matching.Query;
import io.wirewatch.matching.QuerySet;
import io.wirewatch.matching.text.Analyser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tries each condition of a rule alone, all rules' conditions in one pass over the article, and
 * says of each in the rule's own words whether it holds.
 */
final class Conditions {
  /** Lets exclusions that stand alone be parsed. */
  private static final String ANYTHING = "lang:other ";

  private final EnrichedArticle enriched;
  private final Wording wording;
  private final QuerySet.Builder queries = QuerySet.builder(ArticleDocument.FIELDS);
  private final Map<String, List<Part>> parts = new LinkedHashMap<>();
  private int count;

  /** A condition: holds where its query is found, or is not found for an exclusion. */
  private record Part(Kind kind, String id, String asks, String instead) {}

  Conditions(EnrichedArticle enriched, Wording wording) {
    this.enriched = enriched;
    this.wording = wording;
  }

  void add(Rule rule) {
    List<Part> all = new ArrayList<>();
    Watch watch = rule.watch();
    addWords(all, watch.words());
    addAny(all, Kind.TOPIC, "topic", watch.topics(), wording.topic());
    addAny(all, Kind.PLACE, "place", watch.places(), Function.identity());
    addAny(all, Kind.BODY, "body", watch.bodies(), Function.identity());
    addAny(all, Kind.OUTLET, "source", watch.sources(), wording.source());
    addAny(all, Kind.REGION, "region", watch.regions(), Function.identity());
    addAny(all, Kind.LANGUAGE, "lang", watch.languages(), Function.identity());
    parts.put(rule.id(), all);
  }

  /** The steps of each rule that was added, by the rule's id. */
  Map<String, List<Step>> tried(List<Rule> rules) {
    Set<String> found =
        queries.build().match(ArticleDocument.of(enriched)).stream()
            .map(Match::id)
            .collect(Collectors.toSet());
    Map<String, List<Step>> steps = new LinkedHashMap<>();
    for (Rule rule : rules) {
      List<Step> of =
          new ArrayList<>(
              parts.getOrDefault(rule.id(), List.of()).stream()
                  .map(part -> step(part, found.contains(part.id())))
                  .toList());
      rule.watch().certainty().ifPresent(least -> of.add(certainty(rule.watch(), least)));
      steps.put(rule.id(), of);
    }
    return steps;
  }

  private void addWords(List<Part> all, String words) {
    if (words.isBlank()) {
      return;
    }
    ParseResult alone = ArticleDocument.parse(words);
    ParseResult result = alone instanceof Refused ? ArticleDocument.parse(ANYTHING + words) : alone;
    if (result instanceof Parsed parsed) {
      topLevel(parsed.query()).forEach(part -> addWord(all, part));
    }
  }

  private static List<Query> topLevel(Query query) {
    List<Query> all = query instanceof Query.And and ? and.parts() : List.of(query);
    return all.stream().filter(part -> !part.equals(new Query.Keyword("lang", "other"))).toList();
  }

  private void addWord(List<Part> all, Query part) {
    if (part instanceof Query.Not not) {
      all.add(part(Kind.EXCLUDED, not.part(), not.part().describe(), ""));
    } else {
      all.add(part(Kind.WORDS, part, part.describe(), ""));
    }
  }

  private void addAny(
      List<Part> all, Kind kind, String field, List<String> values, Function<String, String> name) {
    if (values.isEmpty()) {
      return;
    }
    List<Query> keywords =
        values.stream()
            .<Query>map(value -> new Query.Keyword(field, Analyser.fold(value)))
            .distinct()
            .toList();
    Query query = keywords.size() == 1 ? keywords.get(0) : new Query.Or(keywords);
    String asks = values.stream().map(name).collect(Collectors.joining(" or "));
    all.add(part(kind, query, asks, has(kind)));
  }

  private Part part(Kind kind, Query query, String asks, String instead) {
    String id = String.valueOf(count++);
    queries.add(id, query);
    return new Part(kind, id, asks, instead);
  }

  /** What the article has where the rule asks for something else. */
  private String has(Kind kind) {
    List<String> values =
        switch (kind) {
          case TOPIC ->
              enriched.topics().stream().map(tag -> wording.topic().apply(tag.topic())).toList();
          case PLACE -> enriched.places().stream().map(PlaceTag::label).toList();
          case BODY -> enriched.bodies().stream().map(body -> body.name()).toList();
          case OUTLET -> List.of(enriched.article().source().name());
          case REGION -> enriched.article().source().region().stream().toList();
          case LANGUAGE -> List.of(enriched.language().code());
          default -> List.of();
        };
    return values.isEmpty() ? "none" : String.join(", ", values);
  }

  private static Step step(Part part, boolean found) {
    boolean excluded = part.kind() == Kind.EXCLUDED;
    Step.Mark mark = found != excluded ? Step.Mark.YES : Step.Mark.NO;
    return new Step(part.kind(), mark, words(part, found));
  }

  private static String words(Part part, boolean found) {
    return switch (part.kind()) {
      case EXCLUDED ->
          found
              ? "It excludes " + part.asks() + ", which this article has."
              : "It excludes " + part.asks() + ", which this article does not have.";
      case WORDS ->
          found
              ? "It asks for " + part.asks() + ": found."
              : "It asks for " + part.asks() + ", which this article does not have.";
      default -> {
        String asks = "It asks for the " + noun(part.kind()) + " " + part.asks();
        yield found ? asks + ": found." : asks + "; this article has: " + part.instead() + ".";
      }
    };
  }

  private static String noun(Kind kind) {
    return kind == Kind.OUTLET ? "source" : kind.name().toLowerCase(Locale.ROOT);
  }

  private Step certainty(Watch watch, Certainty least) {
    String word = least.name().toLowerCase(Locale.ROOT);
    boolean certain =
        enriched.topics().stream()
            .filter(tag -> watch.topics().isEmpty() || watch.topics().contains(tag.topic()))
            .anyMatch(tag -> tag.certainty().compareTo(least) <= 0);
    return certain
        ? Step.yes(Kind.CERTAINTY, "It asks for topics that are " + word + ": one is.")
        : Step.no(
            Kind.CERTAINTY, "It asks for topics that are " + word + "; none of these here is.");
  }
}

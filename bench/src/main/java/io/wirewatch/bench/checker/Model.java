package io.wirewatch.bench.checker;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What each rule should tell. Which article of a story is told of depends on the order of arrival
 * and is left open; how many are, and which of their versions, is not.
 */
final class Model {
  private final Map<VersionKey, Served> served = new HashMap<>();
  private final Map<String, Watched> rules = new HashMap<>();
  private final Map<String, List<Case>> cases = new LinkedHashMap<>();

  /** What one rule has to do with one story: versions of articles by article, in their order. */
  record Case(Watched rule, String story, Map<String, List<Served>> articles) {

    /** How many different articles of the story are told of. */
    int articlesTold() {
      long outlets =
          articles.values().stream().map(versions -> versions.get(0).outlet()).distinct().count();
      return 1
          + (int) rule.followUps().stream().filter(step -> step > 1 && step <= outlets).count();
    }

    /** The versions told of an article that is told of: the first, and each other headline. */
    Set<VersionKey> versionsTold(String articleId) {
      Set<VersionKey> told = new HashSet<>();
      String title = "";
      for (Served version : articles.getOrDefault(articleId, List.of())) {
        if (told.isEmpty() || !spaced(version.title()).equals(title)) {
          told.add(version.key());
          title = spaced(version.title());
        }
      }
      return told;
    }

    private static String spaced(String title) {
      return title.strip().replaceAll("\\s+", " ");
    }
  }

  Model(Logs logs) {
    logs.served().forEach(one -> served.put(one.key(), one));
    logs.rules().forEach(rule -> rules.put(rule.ruleId(), rule));
    Map<String, List<Served>> byStory = logs.served().stream().collect(groupingBy(Served::story));
    for (Watched rule : logs.rules()) {
      List<Case> found = new ArrayList<>();
      byStory.forEach((story, articles) -> found.addAll(find(rule, story, articles)));
      cases.put(rule.ruleId(), found);
    }
  }

  private static List<Case> find(Watched rule, String story, List<Served> articles) {
    Map<String, List<Served>> matching =
        articles.stream()
            .filter(rule::matches)
            .sorted(Comparator.comparingInt(Served::revision))
            .collect(groupingBy(Served::articleId));
    return matching.isEmpty() ? List.of() : List.of(new Case(rule, story, matching));
  }

  Optional<Watched> rule(String ruleId) {
    return Optional.ofNullable(rules.get(ruleId));
  }

  Optional<Served> served(VersionKey key) {
    return Optional.ofNullable(served.get(key));
  }

  List<Case> cases() {
    return cases.values().stream().flatMap(List::stream).toList();
  }

  /** Every version that each rule matches. */
  Set<String> matches() {
    Set<String> matches = new HashSet<>();
    cases()
        .forEach(
            one ->
                one.articles().values().stream()
                    .flatMap(List::stream)
                    .forEach(version -> matches.add(match(one.rule().ruleId(), version.key()))));
    return matches;
  }

  static String match(String ruleId, VersionKey key) {
    return ruleId + " " + key;
  }
}

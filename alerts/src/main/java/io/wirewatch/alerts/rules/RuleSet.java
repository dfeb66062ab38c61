package io.wirewatch.alerts.rules;

import io.wirewatch.alerts.match.ArticleDocument;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleState;
import io.wirewatch.alerts.store.Watch;
import io.wirewatch.contract.article.Certainty;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.matching.Match;
import io.wirewatch.matching.ParseResult;
import io.wirewatch.matching.ParseResult.Parsed;
import io.wirewatch.matching.ParseResult.Refused;
import io.wirewatch.matching.QuerySet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules compiled to be matched together. Immutable and thread-safe. */
public final class RuleSet {
  private final QuerySet queries;
  private final Map<String, Rule> rules;
  private final Map<String, String> unreadable;

  private RuleSet(QuerySet queries, Map<String, Rule> rules, Map<String, String> unreadable) {
    this.queries = queries;
    this.rules = rules;
    this.unreadable = unreadable;
  }

  /** Compiles rules, drafts excepted; those that cannot be read are left out and named. */
  static RuleSet of(List<Rule> rules) {
    QuerySet.Builder queries = QuerySet.builder(ArticleDocument.FIELDS);
    Map<String, Rule> readable = new HashMap<>();
    Map<String, String> unreadable = new LinkedHashMap<>();
    for (Rule rule : rules) {
      if (rule.state() == RuleState.DRAFT) {
        continue;
      }
      ParseResult result = RuleQuery.of(rule.watch());
      if (result instanceof Refused refused) {
        unreadable.put(rule.id(), refused.message() + " at character " + (refused.position() + 1));
      } else {
        queries.add(rule.id(), ((Parsed) result).query());
        readable.put(rule.id(), rule);
      }
    }
    return new RuleSet(queries.build(), Map.copyOf(readable), Map.copyOf(unreadable));
  }

  /**
   * The rules an article matches, by id. Rules that became active after the article was fetched do
   * not fire.
   */
  public List<RuleMatch> match(EnrichedArticle enriched) {
    return queries.match(ArticleDocument.of(enriched)).stream()
        .filter(match -> fires(match, enriched))
        .map(match -> new RuleMatch(rule(match), match.hits()))
        .sorted(Comparator.comparing(match -> match.rule().id()))
        .toList();
  }

  /** Whether there is any rule. */
  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /** Rules that could not be read, with the reason. */
  Map<String, String> unreadable() {
    return unreadable;
  }

  /** Whether a rule was readable. */
  boolean holds(String ruleId) {
    return rules.containsKey(ruleId);
  }

  private boolean fires(Match match, EnrichedArticle enriched) {
    Rule rule = rule(match);
    return !enriched.article().fetchedAt().isBefore(rule.activeFrom())
        && rule.watch()
            .certainty()
            .map(least -> isCertain(rule.watch(), least, enriched))
            .orElse(true);
  }

  private static boolean isCertain(Watch watch, Certainty least, EnrichedArticle enriched) {
    return enriched.topics().stream()
        .filter(tag -> watch.topics().isEmpty() || watch.topics().contains(tag.topic()))
        .anyMatch(tag -> tag.certainty().compareTo(least) <= 0);
  }

  private Rule rule(Match match) {
    Rule rule = rules.get(match.id());
    if (rule == null) {
      throw new IllegalStateException("a match of no rule: " + match.id());
    }
    return rule;
  }
}

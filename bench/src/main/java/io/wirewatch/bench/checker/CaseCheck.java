package io.wirewatch.bench.checker;

import io.wirewatch.bench.checker.Finding.Kind;
import io.wirewatch.bench.checker.Model.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether each receiver of a rule got what there was to tell of a story, and got it once. */
final class CaseCheck {
  private final Deliveries deliveries;
  private final List<Finding> findings = new ArrayList<>();
  private int expected;

  CaseCheck(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  List<Finding> of(Model model) {
    for (Case one : model.cases()) {
      one.rule().destinations().forEach(destination -> check(one, destination));
    }
    return findings;
  }

  int expected() {
    return expected;
  }

  private void check(Case one, String destination) {
    Map<VersionKey, Set<String>> told = deliveries.told(one.rule().ruleId(), destination);
    String where = one.rule().ruleId() + " at " + destination + ", story " + one.story();
    List<String> articles =
        one.articles().keySet().stream()
            .filter(article -> told.keySet().stream().anyMatch(key -> isOf(article, key)))
            .toList();
    expected += Math.max(0, one.articlesTold() - articles.size());
    for (int i = articles.size(); i < one.articlesTold(); i++) {
      add(Kind.LOST, i == 0 ? "never told: " + where : "a follow-up of " + where);
    }
    for (int i = one.articlesTold(); i < articles.size(); i++) {
      add(Kind.DOUBLED, "one article too many told of " + where);
    }
    articles.forEach(article -> versions(one, article, told, where));
  }

  private void versions(Case one, String article, Map<VersionKey, Set<String>> told, String where) {
    Set<VersionKey> due = one.versionsTold(article);
    expected += due.size();
    for (VersionKey key : due) {
      int times = told.getOrDefault(key, Set.of()).size();
      if (times == 0) {
        add(Kind.LOST, key + " of " + where);
      } else if (times > 1) {
        add(Kind.DOUBLED, key + " under " + told.get(key) + " of " + where);
      }
    }
    told.keySet().stream()
        .filter(key -> isOf(article, key) && !due.contains(key))
        .forEach(key -> add(Kind.DOUBLED, key + " said nothing new of " + where));
  }

  private static boolean isOf(String article, VersionKey key) {
    return key.articleId().equals(article);
  }

  private void add(Kind kind, String words) {
    findings.add(new Finding(kind, words));
  }
}

package io.wirewatch.alerts.console;

import io.wirewatch.alerts.store.StreamFilter;
import io.wirewatch.contract.article.Certainty;
import io.wirewatch.contract.article.EnrichedArticle;
import java.util.List;
import java.util.Optional;

/** A rule as a filter over stored articles. */
record RuleFilter(StreamFilter stored, List<String> topics, boolean strongOnly) {

  static RuleFilter of(RuleFields fields) {
    StreamFilter stored =
        new StreamFilter(
            Optional.of(fields.words()).filter(words -> !words.isBlank()),
            fields.topics(),
            fields.sources(),
            fields.regionList(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    return new RuleFilter(stored, fields.topics(), fields.strongOnly());
  }

  /** Whether the topics that count are as certain as the rule asks. */
  boolean sureEnough(EnrichedArticle enriched) {
    return !strongOnly
        || enriched.topics().stream()
            .filter(tag -> topics.isEmpty() || topics.contains(tag.topic()))
            .anyMatch(tag -> tag.certainty() == Certainty.STRONG);
  }
}

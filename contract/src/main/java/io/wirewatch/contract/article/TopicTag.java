package io.wirewatch.contract.article;

import io.wirewatch.contract.Check;
import java.util.List;

/**
 * One news topic that a substantial part of an article reports on, with what earned it.
 *
 * @param topic id of the topic in the taxonomy
 * @param certainty the word people see
 * @param score from 0 to 1; comparable within one taxonomy version only
 * @param evidence best first; at least one
 */
public record TopicTag(String topic, Certainty certainty, double score, List<Evidence> evidence) {
  public TopicTag {
    Check.filled("topic", topic);
    Check.share("score", score);
    evidence = List.copyOf(evidence);
    Check.require(!evidence.isEmpty(), () -> "tag " + topic + " has no evidence");
  }
}

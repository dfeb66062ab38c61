package io.wirewatch.alerts.console.view;

import java.util.List;
import java.util.Optional;

/** One article of a story; the excerpt is short and quoted, never the whole text. */
public record ArticleCard(
    String anchor,
    Marked headline,
    String language,
    String outlet,
    Optional<TimeText> published,
    TimeText firstSeen,
    int revision,
    TimeText fetched,
    Marked excerpt,
    Optional<String> original,
    String originalHost,
    List<TopicEvidence> topics,
    List<String> places,
    String taxonomyVersion) {

  /** Where its way is explained. */
  public String why() {
    return Address.to("/why").with("about", "/articles/" + anchor.substring(2)).toString();
  }
}

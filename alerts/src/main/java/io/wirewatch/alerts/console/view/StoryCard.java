package io.wirewatch.alerts.console.view;

import java.util.List;
import java.util.Optional;

/** One story in the stream. */
public record StoryCard(
    String href,
    Marked headline,
    String language,
    String outlet,
    TimeText firstSeen,
    List<TopicChip> topics,
    List<String> places,
    Optional<Marked> context,
    int outlets,
    List<Link> rules,
    Optional<String> original) {

  /** Where its way is explained. */
  public String why() {
    return Address.to("/why").with("about", href).toString();
  }

  /** Other outlets in words; empty when there is only one. */
  public String alsoIn() {
    int others = outlets - 1;
    return others < 1
        ? ""
        : "also in " + others + (others == 1 ? " other outlet" : " other outlets");
  }
}

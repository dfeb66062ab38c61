package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several alerts in one message, frozen when it was put together.
 *
 * @param from when the first of them was made
 * @param until when they were put together
 * @param alerts in the order they were made; not empty
 */
public record Bundle(Gathering kind, Instant from, Instant until, List<Part> alerts) {

  /** One alert of it. */
  public record Part(String alertId, AlertFacts facts) {}

  /** Copies the list. */
  public Bundle {
    alerts = List.copyOf(alerts);
  }

  /** The same without one of its alerts. */
  Bundle without(String alertId) {
    return new Bundle(
        kind,
        from,
        until,
        alerts.stream().filter(part -> !part.alertId().equals(alertId)).toList());
  }

  /** Each story once, as last told of, those in most outlets first. */
  public List<AlertFacts> stories() {
    Map<String, AlertFacts> byStory = new LinkedHashMap<>();
    alerts.forEach(part -> byStory.put(part.facts().storyId(), part.facts()));
    List<AlertFacts> stories = new ArrayList<>(byStory.values());
    stories.sort((one, other) -> Integer.compare(other.outlets(), one.outlets()));
    return stories;
  }

  /** Names of the rules that found a story, by their ids. */
  public Map<String, String> rulesOf(String storyId) {
    Map<String, String> names = new LinkedHashMap<>();
    alerts.stream()
        .map(Part::facts)
        .filter(facts -> facts.storyId().equals(storyId))
        .forEach(facts -> names.put(facts.ruleId(), facts.ruleName()));
    return names;
  }

  /** Names of all its rules, by their ids. */
  public Map<String, String> rules() {
    Map<String, String> names = new LinkedHashMap<>();
    alerts.forEach(part -> names.put(part.facts().ruleId(), part.facts().ruleName()));
    return names;
  }
}

package io.wirewatch.alerts.store;

import io.wirewatch.contract.article.Certainty;
import java.util.List;
import java.util.Optional;

/**
 * What a rule watches for: every part that is filled in must hold.
 *
 * @param words query language text; may be empty when anything else narrows the rule
 * @param topics any of these topics; empty = any or none
 * @param places any of these places, by id, code or name as in {@code place:}; empty = anywhere
 * @param bodies any of these agencies, courts, sites or offices, by id or name as in {@code body:};
 *     empty = any or none
 * @param sources any of these feed ids; empty = all
 * @param regions any of these regions of outlets, for example {@code TX}; empty = all
 * @param languages any of these languages, as codes of ISO 639-1; empty = all
 * @param certainty the least certainty of the topics; empty = any
 */
public record Watch(
    String words,
    List<String> topics,
    List<String> places,
    List<String> bodies,
    List<String> sources,
    List<String> regions,
    List<String> languages,
    Optional<Certainty> certainty) {

  /** Copies the lists. */
  public Watch {
    topics = List.copyOf(topics);
    places = List.copyOf(places);
    bodies = List.copyOf(bodies);
    sources = List.copyOf(sources);
    regions = List.copyOf(regions);
    languages = List.copyOf(languages);
  }

  /** Words alone. */
  public static Watch forWords(String words) {
    return new Watch(
        words, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());
  }

  /** The same on any of these topics only. */
  public Watch onTopics(List<String> chosen) {
    return new Watch(words, chosen, places, bodies, sources, regions, languages, certainty);
  }

  /** The same of these sources only. */
  public Watch ofSources(List<String> chosen) {
    return new Watch(words, topics, places, bodies, chosen, regions, languages, certainty);
  }

  /** The same of outlets in these regions only. */
  public Watch inRegions(List<String> chosen) {
    return new Watch(words, topics, places, bodies, sources, chosen, languages, certainty);
  }

  /** The same with topics at least this certain only. */
  public Watch atLeast(Optional<Certainty> least) {
    return new Watch(words, topics, places, bodies, sources, regions, languages, least);
  }
}

package io.wirewatch.enrich.place;

import io.wirewatch.contract.article.PlaceKind;
import io.wirewatch.enrich.gazetteer.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How much an article speaks of each state, apart from names that several states share. */
final class Evidence {
  /** So much that the article is about a state. */
  static final double ABOUT = 6;

  static final double NAMED = 3;
  static final double CITY = 2;
  static final double OUTLET = 1.5;

  private static final long KNOWN_EVERYWHERE = 250_000;

  private final Optional<String> region;
  private final Map<String, Double> weights = new HashMap<>();

  /**
   * Begins with what the outlet says.
   *
   * @param region the state it reports from
   */
  Evidence(Optional<String> region) {
    this.region = region;
    region.ifPresent(state -> add(state, OUTLET));
  }

  /** Whether the outlet reports from the place's state. */
  boolean isHome(Place place) {
    return region.filter(place.state()::equals).isPresent();
  }

  /** Whether readers of the outlet know the place by its name alone. */
  boolean isKnownThere(Place place) {
    return region.isEmpty()
        || isHome(place)
        || place.kind() != PlaceKind.CITY
        || place.people() >= KNOWN_EVERYWHERE;
  }

  void add(String state, double weight) {
    weights.merge(state, weight, Double::sum);
  }

  double of(String state) {
    return weights.getOrDefault(state, 0.0);
  }
}

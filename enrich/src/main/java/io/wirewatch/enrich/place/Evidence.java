package io.wirewatch.enrich.place;

import java.util.HashMap;
import java.util.Map;

/** How much an article speaks of each state, apart from names that several states share. */
final class Evidence {
  static final double NAMED = 3;
  static final double CITY = 2;
  static final double OUTLET = 1.5;

  private final Map<String, Double> weights = new HashMap<>();

  void add(String state, double weight) {
    weights.merge(state, weight, Double::sum);
  }

  double of(String state) {
    return weights.getOrDefault(state, 0.0);
  }
}

package io.wirewatch.standalone.ops;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One metric as operators know it.
 *
 * @param name as Prometheus shows it; a histogram without {@code _bucket}
 * @param labels its own labels and what they may say; {@code application} and {@code le} apart
 * @param exported whether every installation is meant to show it; false for a name kept for later
 *     and for a feature that is off by default
 */
public record Metric(String name, Kind kind, Map<String, Values> labels, boolean exported) {

  /** The types of Prometheus that are used. */
  public enum Kind {
    COUNTER,
    GAUGE,
    HISTOGRAM
  }

  /** What a label may say. */
  public sealed interface Values {
    /** Whether it may say this. */
    boolean allow(String value);
  }

  /** One of a few words. */
  public record OneOf(Set<String> words) implements Values {
    @Override
    public boolean allow(String value) {
      return words.contains(value);
    }
  }

  /** As many as the operator configures: feeds, topics, routes. */
  public record Configured(String pattern) implements Values {
    @Override
    public boolean allow(String value) {
      return value.matches(pattern);
    }
  }

  static Metric counter(String name) {
    return new Metric(name, Kind.COUNTER, Map.of(), true);
  }

  static Metric gauge(String name) {
    return new Metric(name, Kind.GAUGE, Map.of(), true);
  }

  static Metric histogram(String name) {
    return new Metric(name, Kind.HISTOGRAM, Map.of(), true);
  }

  Metric by(String label, String... words) {
    return by(label, new OneOf(Set.of(words)));
  }

  Metric by(String label, Values values) {
    Map<String, Values> more = new TreeMap<>(labels);
    more.put(label, values);
    return new Metric(name, kind, Map.copyOf(more), exported);
  }

  Metric notYet() {
    return new Metric(name, kind, labels, false);
  }
}

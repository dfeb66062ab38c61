package io.wirewatch.ingest.parse.xml;

import java.util.List;
import java.util.Optional;

/** The attributes of one element, in document order; of two with one name the first counts. */
public final class Attributes {
  static final Attributes NONE = new Attributes(List.of(), List.of());

  private final List<XmlName> names;
  private final List<String> values;

  Attributes(List<XmlName> names, List<String> values) {
    this.names = List.copyOf(names);
    this.values = List.copyOf(values);
  }

  /** Whether there is one under this key of {@link XmlName}, filled or not. */
  public boolean has(String key) {
    return value(key).isPresent();
  }

  /** The value under a key of {@link XmlName}, stripped; empty where it is missing or blank. */
  public Optional<String> filled(String key) {
    return value(key).map(String::strip).filter(value -> !value.isEmpty());
  }

  /** The value under a key of {@link XmlName}, as written. */
  public Optional<String> value(String key) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).key().equals(key)) {
        return Optional.of(values.get(i));
      }
    }
    return Optional.empty();
  }

  /** Whether one of them has exactly this value. */
  public boolean hasValue(String value) {
    return values.contains(value);
  }

  int size() {
    return names.size();
  }

  XmlName name(int index) {
    return names.get(index);
  }

  String value(int index) {
    return values.get(index);
  }

  /** Whether none of them uses a prefix that nobody declared. */
  boolean areDeclared() {
    for (XmlName name : names) {
      if (!name.isDeclared()) {
        return false;
      }
    }
    return true;
  }
}

package io.wirewatch.ingest.parse.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The attributes of one element, in document order; of two with one name the first counts. */
public final class Attributes {
  private final List<XmlName> names = new ArrayList<>(4);
  private final List<String> values = new ArrayList<>(4);

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

  void add(XmlName name, String value) {
    names.add(name);
    values.add(value);
  }

  /** Whether one of them uses a prefix that nobody declared. */
  boolean areDeclared() {
    return names.stream().allMatch(XmlName::isDeclared);
  }
}

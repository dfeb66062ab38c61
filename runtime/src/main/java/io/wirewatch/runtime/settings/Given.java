package io.wirewatch.runtime.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the operator wrote, before any type is known: text, a list, a group, or a key with nothing
 * behind it.
 */
sealed interface Given {
  Origin origin();

  /**
   * Where this stands when it is written as the value of a key: the key's line is the one to point
   * at.
   */
  Given at(Origin origin);

  /** A single value as written. */
  record Scalar(String text, Origin origin) implements Given {
    @Override
    public Given at(Origin place) {
      return new Scalar(text, place);
    }
  }

  /** A list. */
  record Sequence(List<Given> items, Origin origin) implements Given {
    @Override
    public Given at(Origin place) {
      return new Sequence(items, place);
    }
  }

  /** A key without a value, which counts as not given. */
  record Nothing(Origin origin) implements Given {
    @Override
    public Given at(Origin place) {
      return new Nothing(place);
    }
  }

  /** Named values in the order written. */
  record Mapping(Map<String, Given> entries, Origin origin) implements Given {
    static Mapping empty(Origin origin) {
      return new Mapping(new LinkedHashMap<>(), origin);
    }

    @Override
    public Given at(Origin place) {
      return new Mapping(entries, place);
    }

    /** A copy in which the value at a path is replaced, as a stronger source does. */
    Mapping with(List<String> path, Scalar value) {
      Map<String, Given> changed = new LinkedHashMap<>(entries);
      String key = path.get(0);
      if (path.size() == 1) {
        changed.put(key, value);
      } else {
        Mapping inner =
            changed.get(key) instanceof Mapping mapping ? mapping : empty(value.origin());
        changed.put(key, inner.with(path.subList(1, path.size()), value));
      }
      return new Mapping(changed, origin);
    }
  }
}

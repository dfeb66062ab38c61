package io.wirewatch.runtime.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The header lines of a response in the order they came; names are compared without regard to case.
 *
 * <p>Values hold no control characters, so that a validator can be sent back as it came.
 */
public record ResponseHeaders(List<Field> fields) {

  /** One header line. */
  public record Field(String name, String value) {
    public Field {
      value = value.replaceAll("\\p{Cntrl}+", " ").strip();
    }
  }

  public ResponseHeaders {
    fields = List.copyOf(fields);
  }

  /** Headers from alternating names and values, in order. */
  public static ResponseHeaders of(String... namesAndValues) {
    var fields = new ArrayList<Field>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
    }
    return new ResponseHeaders(fields);
  }

  /** The first value under this name. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** Every value under this name, in order. */
  public List<String> all(String name) {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(Field::value)
        .toList();
  }
}

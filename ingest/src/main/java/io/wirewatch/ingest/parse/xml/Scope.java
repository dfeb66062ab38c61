package io.wirewatch.ingest.parse.xml;

import java.net.URI;
import java.util.Optional;

/**
 * What an element inherits.
 *
 * @param base where relative links start
 * @param language as declared by {@code xml:lang}
 */
public record Scope(URI base, Optional<String> language) {

  /** The scope inside an element with these attributes. */
  Scope within(Attributes attributes) {
    if (attributes.size() == 0) {
      return this;
    }
    Optional<String> ownBase = attributes.filled("xml:base").or(() -> attributes.filled("base"));
    Optional<String> ownLanguage =
        attributes
            .value("xml:lang")
            .or(() -> attributes.value("lang"))
            .map(tag -> tag.strip().replace('_', '-'));
    if (ownBase.isEmpty() && ownLanguage.isEmpty()) {
      return this;
    }
    return new Scope(
        ownBase.flatMap(address -> Addresses.absolute(base, address)).orElse(base),
        ownLanguage.isEmpty() ? language : ownLanguage.filter(tag -> !tag.isEmpty()));
  }
}

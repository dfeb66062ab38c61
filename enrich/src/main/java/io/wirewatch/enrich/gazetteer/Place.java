package io.wirewatch.enrich.gazetteer;

import io.wirewatch.contract.article.PlaceKind;
import io.wirewatch.contract.article.PlaceRef;

/**
 * A state, county or city of the United States.
 *
 * @param id "us-" and the FIPS code
 * @param name as people write it, without its state
 * @param state its state's two letters
 * @param county id of the county that holds most of it; empty for others than cities
 * @param people how many live there; 0 where unknown
 * @param doubts why its name alone proves little: some of "word", "person", "abroad"
 */
public record Place(String id, String name, String state, String county, long people, String doubts)
    implements Sense {

  /** As the length of its id says. */
  public PlaceKind kind() {
    return switch (id.length()) {
      case 5 -> PlaceKind.STATE;
      case 8 -> PlaceKind.COUNTY;
      default -> PlaceKind.CITY;
    };
  }

  /** Id of its state; its own if it is one. */
  public String stateId() {
    return id.substring(0, 5);
  }

  /** Whether its name is also an everyday word. */
  public boolean isWord() {
    return doubts.contains("word");
  }

  /** Whether people bear its name. */
  public boolean isPerson() {
    return doubts.contains("person");
  }

  /** Whether a place abroad of the same name is as well known. */
  public boolean isAbroad() {
    return doubts.contains("abroad");
  }

  PlaceRef ref() {
    return new PlaceRef(id, kind(), name);
  }
}

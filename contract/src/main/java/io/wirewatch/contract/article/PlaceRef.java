package io.wirewatch.contract.article;

import io.wirewatch.contract.Check;
import java.util.regex.Pattern;

/**
 * A place of the United States, by the codes of the Census Bureau.
 *
 * @param id "us-" with the FIPS code: two digits for a state, five for a county, seven for a city
 * @param kind as the id says
 * @param name as people write it, without its state: "Harris County"
 */
public record PlaceRef(String id, PlaceKind kind, String name) {
  private static final Pattern ID = Pattern.compile("us-(\\d{2}|\\d{5}|\\d{7})");

  public PlaceRef {
    Check.filled("place name", name);
    checkId(id);
  }

  /** Refuses what is not the id of a place. */
  static String checkId(String id) {
    Check.require(ID.matcher(id).matches(), () -> "not the id of a place: " + id);
    return id;
  }
}

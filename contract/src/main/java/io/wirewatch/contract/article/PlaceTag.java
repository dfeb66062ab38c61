package io.wirewatch.contract.article;

import io.wirewatch.contract.Check;
import java.util.List;

/**
 * A place of the United States that an article names.
 *
 * @param id "us-" with the FIPS code: two digits for a state, five for a county, seven for a city
 * @param kind state, county or city
 * @param name as people write it, without its state: "Harris County"
 * @param state its state's two letters; a state's own too
 * @param certainty strong where the article settles which place is meant, likely where only its
 *     surroundings do
 * @param within the places that hold it, smallest first; a state has none
 * @param mentions in reading order, title first; at least one
 */
public record PlaceTag(
    String id,
    PlaceKind kind,
    String name,
    String state,
    Certainty certainty,
    List<PlaceRef> within,
    List<Mention> mentions) {
  public PlaceTag {
    PlaceRef.checkId(id);
    Check.filled("place name", name);
    Check.require(state.length() == 2, () -> "not a state's two letters: " + state);
    within = List.copyOf(within);
    mentions = List.copyOf(mentions);
    Check.require(!mentions.isEmpty(), () -> "place " + id + " is not mentioned");
  }

  /** Its name with its state, as a list shows it: "Harris County, TX"; a state's name alone. */
  public String label() {
    return kind == PlaceKind.STATE ? name : name + ", " + state;
  }
}

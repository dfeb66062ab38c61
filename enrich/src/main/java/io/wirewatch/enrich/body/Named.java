package io.wirewatch.enrich.body;

import io.wirewatch.contract.article.BodyTag;
import io.wirewatch.contract.article.OfficeHolderTag;
import io.wirewatch.contract.article.PlaceTag;
import java.util.List;
import java.util.Optional;

/**
 * The public names of an article, each list with the most prominent first.
 *
 * @param places states, counties and cities
 * @param bodies agencies, courts, detention sites and offices
 * @param officeHolders of the dated list
 * @param gazetteerVersion hash of the lists; empty where nobody looked
 */
public record Named(
    List<PlaceTag> places,
    List<BodyTag> bodies,
    List<OfficeHolderTag> officeHolders,
    Optional<String> gazetteerVersion) {
  /** Where nobody looked. */
  public static final Named NOTHING = new Named(List.of(), List.of(), List.of(), Optional.empty());

  public Named {
    places = List.copyOf(places);
    bodies = List.copyOf(bodies);
    officeHolders = List.copyOf(officeHolders);
  }
}

package io.wirewatch.alerts.match;

import io.wirewatch.contract.article.BodyTag;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.OfficeHolderTag;
import io.wirewatch.contract.article.PlaceKind;
import io.wirewatch.contract.article.PlaceRef;
import io.wirewatch.contract.article.PlaceTag;
import io.wirewatch.matching.Document;

/**
 * What {@code place:}, {@code state:}, {@code body:} and {@code official:} ask for. A place is
 * asked for by its name, with or without its state, or by its code; an article that names a city
 * also answers for the county and state that hold it.
 */
final class PublicNames {
  private PublicNames() {}

  static void addTo(Document.Builder document, EnrichedArticle enriched) {
    enriched.places().forEach(place -> add(document, place));
    for (BodyTag body : enriched.bodies()) {
      document.keyword("body", body.id(), body.name());
    }
    for (OfficeHolderTag holder : enriched.officeHolders()) {
      document.keyword("official", holder.id(), holder.name());
      document.keyword("body", holder.office(), holder.officeName());
    }
  }

  private static void add(Document.Builder document, PlaceTag place) {
    document.keyword("place", place.id(), place.label(), place.name());
    document.keyword("state", place.state());
    if (place.kind() == PlaceKind.STATE) {
      document.keyword("place", place.state());
    }
    for (PlaceRef around : place.within()) {
      boolean state = around.kind() == PlaceKind.STATE;
      String label = state ? place.state() : around.name() + ", " + place.state();
      document.keyword("place", around.id(), label, around.name());
    }
  }
}

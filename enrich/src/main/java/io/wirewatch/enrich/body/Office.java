package io.wirewatch.enrich.body;

import io.wirewatch.contract.article.PlaceKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An office that every state, county or city has.
 *
 * @param id in the list of office holders
 * @param title with a gap for the place
 * @param kind which places have it
 * @param words that show it, folded
 */
record Office(String id, String title, PlaceKind kind, List<List<String>> words) {

  /** All such offices; where one begins like another, the longer comes first. */
  static final List<Office> ALL =
      List.of(
          office(
              "lieutenant-governor",
              "Lieutenant Governor of %s",
              PlaceKind.STATE,
              "lt governor",
              "lt gov",
              "lieutenant governor",
              "vicegobernador",
              "vicegobernadora"),
          office(
              "governor",
              "Governor of %s",
              PlaceKind.STATE,
              "gov",
              "governor",
              "governors",
              "gobernador",
              "gobernadora"),
          office(
              "attorney-general",
              "Attorney General of %s",
              PlaceKind.STATE,
              "attorney general",
              "ag",
              "fiscal general"),
          office("mayor", "Mayor of %s", PlaceKind.CITY, "mayor", "alcalde", "alcaldesa"),
          office("sheriff", "Sheriff of %s", PlaceKind.COUNTY, "sheriff", "alguacil"));

  private static Office office(String id, String title, PlaceKind kind, String... words) {
    return new Office(
        id, title, kind, Stream.of(words).map(phrase -> List.of(phrase.split(" "))).toList());
  }

  static Optional<Office> of(String id) {
    return ALL.stream().filter(office -> office.id.equals(id)).findFirst();
  }

  /** Id of the office in a place: "governor-us-48". */
  String idIn(String place) {
    return id + "-" + place;
  }

  /** Its name in a place: "Governor of Texas". */
  String nameIn(String place) {
    return title.formatted(place);
  }
}

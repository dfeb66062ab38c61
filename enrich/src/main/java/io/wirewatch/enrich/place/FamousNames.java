package io.wirewatch.enrich.place;

import io.wirewatch.contract.article.PlaceKind;
import io.wirewatch.enrich.gazetteer.Gazetteer;
import io.wirewatch.enrich.gazetteer.Place;
import io.wirewatch.enrich.gazetteer.Sighting;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Settles names of states that often mean something else: Washington, New York, Georgia. */
final class FamousNames {
  private static final String WASHINGTON = "us-53";
  private static final String CAPITAL = "us-11";
  private static final String GEORGIA = "us-13";
  private static final String NEW_YORK = "us-36";
  private static final long LARGEST_TOWN = 100_000;
  private static final Set<String> STATE_WORDS =
      Set.of(
          "state",
          "gov",
          "governor",
          "attorney",
          "legislature",
          "lawmakers",
          "lt",
          "rep",
          "sen",
          "legislators",
          "senate",
          "assembly");

  private final Gazetteer gazetteer;
  private final Optional<String> region;

  FamousNames(Gazetteer gazetteer, Optional<String> region) {
    this.gazetteer = gazetteer;
    this.region = region;
  }

  static boolean isCapital(Place place) {
    return place.id().equals(CAPITAL);
  }

  static boolean isNewYork(Place place) {
    return place.id().equals(NEW_YORK);
  }

  /** Those of the places that a name means here; none where it means no place. */
  List<Place> meant(List<Place> places, Sighting sighting, Circumstances round, boolean located) {
    Place first = places.get(0);
    Reading reading = round.reading();
    if (first.id().equals(WASHINGTON) && sighting.to() - sighting.from() == 1) {
      return washington(sighting, located, reading);
    }
    if (isNewYork(first) && places.size() > 1) {
      return newYork(places, sighting, round);
    }
    if (first.id().equals(GEORGIA) && reading.names(Followers.CAUCASUS)) {
      return List.of();
    }
    if (first.kind() == PlaceKind.STATE) {
      return List.of(first);
    }
    return isTown(reading, sighting.from()) ? towns(places) : places;
  }

  /**
   * The city, unless an office of the state, other states beside it or the outlet say otherwise.
   */
  private List<Place> newYork(List<Place> places, Sighting sighting, Circumstances round) {
    Reading reading = round.reading();
    boolean city =
        round.isDateline(sighting.from(), sighting.to()) || reading.names(Followers.BOROUGHS);
    boolean state =
        STATE_WORDS.contains(reading.word(sighting.to()))
            || Set.of("upstate", "western", "estado").contains(reading.word(sighting.from() - 1))
            || (!city && (region.equals(Optional.of("NY")) || isAmongStates(sighting, reading)));
    return places.stream()
        .filter(place -> place.kind() == (state ? PlaceKind.STATE : PlaceKind.CITY))
        .toList();
  }

  /** "New York, New Jersey and Connecticut". */
  private static boolean isAmongStates(Sighting name, Reading reading) {
    return reading.sightings().stream()
        .filter(
            other ->
                isList(reading, other.to(), name.from())
                    || isList(reading, name.to(), other.from()))
        .map(other -> other.phrase().senses(Place.class))
        .anyMatch(places -> !places.isEmpty() && places.get(0).kind() == PlaceKind.STATE);
  }

  private static boolean isList(Reading reading, int end, int next) {
    boolean comma = next == end && reading.gap(next).equals(", ");
    boolean and = next == end + 1 && Set.of("and", "or", "y").contains(reading.word(end));
    return comma || and;
  }

  private List<Place> washington(Sighting sighting, boolean located, Reading reading) {
    boolean west =
        STATE_WORDS.contains(reading.word(sighting.to()))
            || Set.of("western", "eastern", "central").contains(reading.word(sighting.from() - 1))
            || reading.names(Followers.WEST_COAST);
    if (west) {
      return gazetteer.place(WASHINGTON).stream().toList();
    }
    return located ? gazetteer.place(CAPITAL).stream().toList() : List.of();
  }

  /** The "Town of Boston" is not Boston. */
  private static boolean isTown(Reading reading, int from) {
    return reading.isJoined(from)
        && reading.word(from - 1).equals("of")
        && Set.of("town", "village", "township").contains(reading.word(from - 2));
  }

  private static List<Place> towns(List<Place> places) {
    return places.stream().filter(place -> place.people() < LARGEST_TOWN).toList();
  }
}

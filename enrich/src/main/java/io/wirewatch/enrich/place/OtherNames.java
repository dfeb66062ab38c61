package io.wirewatch.enrich.place;

import io.wirewatch.contract.article.PlaceKind;
import io.wirewatch.enrich.gazetteer.Place;
import java.util.List;
import java.util.Set;

/**
 * Tells names that merely hold the name of a place: newspapers, teams, streets, firms, parks, "East
 * Seneca", "Crans-Montana".
 */
final class OtherNames {
  private static final long KNOWN_BY_QUARTERS = 200_000;

  private static final Set<String> OPENERS =
      Set.of("la", "el", "las", "los", "fort", "camp", "lake", "port", "mount", "mt", "sierra");
  private static final Set<String> QUARTERS =
      Set.of("north", "south", "east", "west", "upper", "lower", "new", "old", "norte", "sur");
  private static final Set<String> PARKS =
      Set.of("forest", "park", "monument", "seashore", "cemetery", "wildlife", "grassland");
  private static final Set<String> LEARNED =
      Set.of("university", "bank", "universidad", "college", "sons", "daughters");
  private static final Set<String> JOINERS = Set.of("us", "mid", "trans", "non", "anti", "pro");

  private OtherNames() {}

  static boolean hold(Reading reading, int from, int to, List<Place> places) {
    return isFollowed(reading, to)
        || isOpened(reading, from)
        || isHyphenated(reading, from)
        || (isQuartered(reading, from) && places.stream().allMatch(OtherNames::isSmall));
  }

  private static boolean isFollowed(Reading reading, int to) {
    if (!reading.isJoined(to) || !reading.isCapital(to)) {
      return false;
    }
    boolean park = reading.word(to).equals("national") && PARKS.contains(reading.word(to + 1));
    return park || Followers.NO_PLACE.contains(reading.word(to));
  }

  private static boolean isOpened(Reading reading, int from) {
    boolean web = reading.gap(from).endsWith("@") || reading.gap(from).endsWith("#");
    if (web || !reading.isJoined(from)) {
      return web;
    }
    String before = reading.word(from - 1);
    boolean of = before.equals("of") || before.equals("de");
    return OPENERS.contains(before) || (of && LEARNED.contains(reading.word(from - 2)));
  }

  /** "Crans-Montana", but not "Dallas-Fort Worth" nor "R-Texas", which is asked elsewhere. */
  private static boolean isHyphenated(Reading reading, int from) {
    return reading.gap(from).equals("-")
        && reading.isCapital(from - 1)
        && !JOINERS.contains(reading.word(from - 1))
        && reading.sightings().stream().noneMatch(sighting -> sighting.to() == from);
  }

  private static boolean isQuartered(Reading reading, int from) {
    return reading.isJoined(from)
        && reading.isCapital(from - 1)
        && QUARTERS.contains(reading.word(from - 1));
  }

  private static boolean isSmall(Place place) {
    return place.kind() == PlaceKind.CITY && place.people() < KNOWN_BY_QUARTERS;
  }
}

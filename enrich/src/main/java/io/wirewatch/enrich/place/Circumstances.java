package io.wirewatch.enrich.place;

import io.wirewatch.contract.article.TextField;
import io.wirewatch.enrich.gazetteer.Gazetteer;
import io.wirewatch.enrich.gazetteer.Place;
import io.wirewatch.enrich.gazetteer.Sense;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands round a name in a text. */
final class Circumstances {
  private static final int FARTHEST_DATELINE = 3;
  private static final int FARTHEST_COUNTIES = 8;
  private static final Set<String> ROLES = Set.of("r", "d", "i");

  private final Reading reading;
  private final Gazetteer gazetteer;

  Circumstances(Reading reading, Gazetteer gazetteer) {
    this.reading = reading;
    this.gazetteer = gazetteer;
  }

  Reading reading() {
    return reading;
  }

  /** The state written behind a name: ", Texas", ", Calif.", "(TX)". */
  Optional<Place> stateBehind(int to) {
    String gap = reading.gap(to);
    if (!gap.equals(", ") && !gap.equals(" (") && !gap.equals(",\u00a0")) {
      return Optional.empty();
    }
    Optional<Place> spelled =
        reading.sightingAt(to).stream()
            .flatMap(sighting -> sighting.phrase().senses(Place.class).stream())
            .filter(place -> place.id().equals(place.stateId()))
            .findFirst();
    return spelled.or(() -> abbreviation(to));
  }

  /** "Ind." and "IN" are states, "Ind" in "Independent" and "in" are not. */
  private Optional<Place> abbreviation(int at) {
    if (!reading.isCapital(at)) {
      return Optional.empty();
    }
    boolean letters = reading.word(at).length() == 2;
    boolean shouted = reading.isShouted(at, at + 1);
    boolean dotted = reading.gap(at + 1).startsWith(".");
    return (letters && shouted) || dotted ? gazetteer.state(reading.word(at)) : Optional.empty();
  }

  /** Whether the country or a place abroad is written behind a name. */
  boolean isAbroad(int to) {
    return reading.gap(to).equals(", ")
        && reading
            .sightingAt(to)
            .filter(sighting -> sighting.phrase().senses(Place.class).isEmpty())
            .filter(sighting -> !sighting.phrase().senses(Sense.Abroad.class).isEmpty())
            .isPresent();
  }

  /** Whether the name begins the article's text, in capitals or before a dash or an agency. */
  boolean isDateline(int from, int to) {
    if (reading.field() != TextField.TEXT || from > FARTHEST_DATELINE) {
      return false;
    }
    String gap = reading.gap(to);
    boolean dash =
        gap.contains("—") || gap.contains("–") || gap.contains("--") || gap.equals(" - ");
    boolean agency = gap.equals(" (") && reading.isShouted(to, to + 1);
    return from == 0
        && (dash || agency || (stateBehind(to).isPresent() && reading.isShouted(from, to)));
  }

  /** Whether a preposition, a compass point or "City of" stands before. */
  boolean isLocated(int from) {
    String before = reading.word(from - 1);
    boolean joined = reading.isJoined(from);
    if (joined && (before.equals("of") || before.equals("de"))) {
      return Set.of(
              "city",
              "town",
              "village",
              "ciudad",
              "outskirts",
              "streets",
              "outside",
              "cerca",
              "afueras",
              "calles")
          .contains(reading.word(from - 2));
    }
    return joined && Followers.LOCATIVE.contains(before);
  }

  /** "R-Texas" tells where a senator comes from, not where something happened. */
  boolean isPartyLabel(int from) {
    return reading.gap(from).equals("-") && ROLES.contains(reading.word(from - 1));
  }

  /** Whether a title or a first name stands before: "Judge Jackson", "Whitney Houston". */
  boolean isNamedBefore(int from) {
    String before = reading.word(from - 1);
    String gap = reading.gap(from);
    if (gap.equals(". ")
        && ((before.length() == 1 && !isInitialOfState(from))
            || Followers.TITLES.contains(before))) {
      return true;
    }
    if (!reading.isJoined(from) || !reading.isCapital(from - 1)) {
      return false;
    }
    return Followers.TITLES.contains(before) || gazetteer.isFirstName(before);
  }

  private boolean isInitialOfState(int from) {
    return reading.gap(from - 1).endsWith(".");
  }

  /** Whether a capitalised word follows that makes it look like a first name: "Jordan Smith". */
  boolean isNamedBehind(int to) {
    return reading.isJoined(to)
        && reading.isCapital(to)
        && !Followers.LOCAL.contains(reading.word(to))
        && !reading.isHeadlineCase()
        && reading.sightingAt(to).isEmpty();
  }

  /** Whether a word follows to which a place is an adjective: "Houston police". */
  boolean isLocal(int to) {
    return reading.isJoined(to) && Followers.LOCAL.contains(reading.word(to));
  }

  /** The counties meant by "condado de X", "County of X", "X and Y counties". */
  List<Place> counties(int from, int to) {
    String before = reading.word(from - 2);
    boolean of = Set.of("de", "of").contains(reading.word(from - 1)) && reading.isJoined(from);
    boolean county = of && Set.of("condado", "county", "condados").contains(before);
    return county || isAmongCounties(to) ? gazetteer.counties(name(from, to)) : List.of();
  }

  private boolean isAmongCounties(int to) {
    for (int i = to; i < to + FARTHEST_COUNTIES; i++) {
      if (reading.word(i).equals("counties")) {
        return true;
      }
      boolean and = reading.word(i).equals("and");
      if (reading.gap(i).strip().length() > 1 || !(and || reading.isCapital(i))) {
        return false;
      }
    }
    return false;
  }

  private String name(int from, int to) {
    StringBuilder name = new StringBuilder();
    for (int i = from; i < to; i++) {
      name.append(i == from ? "" : " ").append(reading.word(i));
    }
    return name.toString();
  }
}

package io.wirewatch.enrich.place;

import io.wirewatch.contract.article.Certainty;
import io.wirewatch.contract.article.PlaceKind;
import io.wirewatch.enrich.gazetteer.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses among the places that share a name. */
final class Choice {
  /** Smaller ones are listed since the beat speaks of them. */
  private static final long LEAST_LISTED = 4_000;

  private static final long LEAST = 10_000;
  private static final long WELL_KNOWN = 100_000;
  private static final long FAMOUS = 250_000;
  private static final long HUGE = 500_000;
  private static final int TIMES_LARGER = 5;
  private static final int TIMES_MUCH_LARGER = 10;
  private static final int TIMES_FAR_LARGER = 20;

  private static final Comparator<Place> LARGEST =
      Comparator.comparingLong(Place::people).reversed().thenComparing(Place::id);

  private Choice() {}

  /** A place and how surely it is meant. */
  record Chosen(Place place, Certainty certainty) {}

  /**
   * The place that everybody thinks of, whatever the article is about; empty where there is none.
   */
  static Optional<Place> obvious(List<Place> places) {
    return larger(places, TIMES_LARGER);
  }

  /** A place whose name alone says which state an article is about. */
  static Optional<Place> unmistakable(Naming naming) {
    return larger(naming.places(), TIMES_FAR_LARGER)
        .filter(place -> standsAlone(place, naming))
        .filter(
            place -> place.doubts().isEmpty() || (place.people() >= FAMOUS && !place.isAbroad()));
  }

  private static Optional<Place> larger(List<Place> places, int times) {
    List<Place> sorted = places.stream().sorted(LARGEST).toList();
    Place first = sorted.get(0);
    boolean alone = sorted.size() == 1;
    long second = alone ? 0 : sorted.get(1).people();
    boolean larger = alone || first.people() >= times * Math.max(1, second);
    return larger ? Optional.of(first) : Optional.empty();
  }

  static Optional<Chosen> among(Naming naming, Evidence evidence) {
    if (!naming.stated().isEmpty()) {
      return stated(naming);
    }
    return homeCounty(naming, evidence)
        .or(() -> unstated(naming, evidence))
        .filter(
            chosen ->
                evidence.isKnownThere(chosen.place()) || evidence.of(chosen.place().state()) > 0);
  }

  private static Optional<Chosen> stated(Naming naming) {
    Place state = naming.stated().get(0);
    return naming.places().stream()
        .filter(place -> place.stateId().equals(state.id()))
        .min(LARGEST)
        .map(place -> new Chosen(place, Certainty.STRONG));
  }

  /** A county of the outlet's own state, unless the article is about a namesake's. */
  private static Optional<Chosen> homeCounty(Naming naming, Evidence evidence) {
    return naming.places().stream()
        .filter(place -> place.kind() == PlaceKind.COUNTY && evidence.isHome(place))
        .filter(home -> naming.places().stream().noneMatch(other -> beats(other, home, evidence)))
        .findFirst()
        .map(home -> new Chosen(home, Certainty.LIKELY));
  }

  private static boolean beats(Place other, Place home, Evidence evidence) {
    double needed = other.people() > home.people() ? Evidence.NAMED : Evidence.ABOUT;
    return !evidence.isHome(other) && evidence.of(other.state()) >= needed;
  }

  private static Optional<Chosen> unstated(Naming naming, Evidence evidence) {
    Optional<Place> obvious = obvious(naming.places());
    if (obvious.isPresent() && standsAlone(obvious.get(), naming)) {
      boolean elsewhere = isOutweighed(obvious.get(), naming.places(), evidence);
      if (!elsewhere) {
        return Optional.of(new Chosen(obvious.get(), certainty(obvious.get(), evidence)));
      }
    }
    return supported(naming, evidence);
  }

  private static Certainty certainty(Place place, Evidence evidence) {
    boolean sure =
        place.kind() == PlaceKind.STATE
            || place.people() >= FAMOUS
            || evidence.of(place.state()) > 0;
    return sure ? Certainty.STRONG : Certainty.LIKELY;
  }

  private static boolean standsAlone(Place place, Naming naming) {
    if (place.kind() != PlaceKind.CITY) {
      return true;
    }
    if (place.isAbroad() || place.isWord()) {
      return false;
    }
    if (place.isPerson()) {
      return place.people() >= HUGE || (naming.located() && place.people() >= WELL_KNOWN);
    }
    return place.people() >= WELL_KNOWN || (naming.located() && isKnown(place));
  }

  private static boolean isKnown(Place place) {
    return place.people() >= LEAST || place.people() < LEAST_LISTED;
  }

  /**
   * Another place of the name lies in a state that the article speaks of, and this one does not.
   */
  private static boolean isOutweighed(Place obvious, List<Place> places, Evidence evidence) {
    double own = evidence.of(obvious.state());
    return places.stream()
        .filter(place -> !place.equals(obvious))
        .filter(
            place ->
                place.people() * TIMES_MUCH_LARGER > obvious.people() || obvious.people() < FAMOUS)
        .anyMatch(place -> evidence.of(place.state()) >= Evidence.OUTLET && own == 0);
  }

  private static Optional<Chosen> supported(Naming naming, Evidence evidence) {
    double best =
        naming.places().stream().mapToDouble(place -> evidence.of(place.state())).max().orElse(0);
    List<Place> places =
        naming.places().stream()
            .filter(place -> evidence.of(place.state()) == best)
            .sorted(LARGEST)
            .toList();
    Place first = places.get(0);
    boolean one =
        places.stream().allMatch(place -> place.state().equals(first.state()))
            || obvious(places).isPresent();
    boolean ours = evidence.isHome(first) && first.people() >= WELL_KNOWN;
    boolean doubted = (first.isWord() || first.isPerson()) && !naming.located() && !ours;
    return best > 0 && one && !doubted
        ? Optional.of(new Chosen(first, Certainty.LIKELY))
        : Optional.empty();
  }
}

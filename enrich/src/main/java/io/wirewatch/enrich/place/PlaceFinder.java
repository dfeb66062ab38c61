package io.wirewatch.enrich.place;

import io.wirewatch.contract.article.Certainty;
import io.wirewatch.contract.article.PlaceKind;
import io.wirewatch.enrich.gazetteer.Body;
import io.wirewatch.enrich.gazetteer.Gazetteer;
import io.wirewatch.enrich.gazetteer.OfficeHolder;
import io.wirewatch.enrich.gazetteer.Place;
import io.wirewatch.enrich.gazetteer.Sighting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Settles which places the names in an article stand for. Immutable and safe to share. */
public final class PlaceFinder {
  private static final String WASHINGTON = "us-53";
  private static final String CAPITAL = "us-11";
  private static final String GEORGIA = "us-13";
  private static final String NEW_YORK = "us-36";
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

  public PlaceFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * The places, in reading order.
   *
   * @param region where the outlet reports from: a state's two letters
   */
  public List<PlaceFinding> find(List<Reading> readings, Optional<String> region) {
    List<Naming> namings = new ArrayList<>();
    Set<String> persons = new HashSet<>();
    readings.forEach(reading -> collect(reading, namings, persons));
    Evidence evidence = evidence(namings, region);
    List<PlaceFinding> found = new ArrayList<>();
    for (Naming naming : namings) {
      String name = naming.reading().word(naming.from());
      boolean surname = naming.to() - naming.from() == 1 && persons.contains(name);
      if (!surname || naming.located() || !naming.stated().isEmpty()) {
        Choice.among(naming, evidence)
            .ifPresent(
                chosen ->
                    found.add(
                        new PlaceFinding(
                            chosen.place(),
                            chosen.certainty(),
                            naming.reading(),
                            naming.from(),
                            naming.to())));
      }
    }
    return found;
  }

  private void collect(Reading reading, List<Naming> namings, Set<String> persons) {
    Circumstances round = new Circumstances(reading, gazetteer);
    int stateEnd = -1;
    for (Sighting sighting : reading.sightings()) {
      if (sighting.from() < stateEnd) {
        continue;
      }
      List<Place> places = sighting.phrase().senses(Place.class);
      if (places.isEmpty()) {
        addOther(sighting, reading, namings, persons);
      } else if (isPlace(sighting, places, round, persons, reading)) {
        Optional<Place> stated = stated(places, round, sighting.to());
        stateEnd =
            stated.filter(state -> holdsAny(state, places)).isPresent() ? sighting.to() + 1 : -1;
        Naming naming = naming(sighting, places, stated, round, reading);
        if (!naming.places().isEmpty()) {
          namings.add(naming);
        }
      }
    }
  }

  private static boolean holdsAny(Place state, List<Place> places) {
    return places.stream().anyMatch(place -> place.stateId().equals(state.id()));
  }

  /** In "Kansas, Ohio and Texas" and "Boston, New York" none says where another one lies. */
  private static Optional<Place> stated(List<Place> places, Circumstances round, int to) {
    Place first = places.get(0);
    boolean state = first.kind() == PlaceKind.STATE && !first.id().equals(NEW_YORK);
    Optional<Place> behind = state ? Optional.empty() : round.stateBehind(to);
    return behind.filter(
        stated ->
            !(stated.id().equals(NEW_YORK) || first.id().equals(NEW_YORK))
                || holdsAny(stated, places));
  }

  /** A detention site names the place it lies in; the name of an office holder is a person's. */
  private void addOther(
      Sighting sighting, Reading reading, List<Naming> namings, Set<String> persons) {
    if (!sighting.phrase().senses(OfficeHolder.class).isEmpty()) {
      persons.add(reading.word(sighting.to() - 1));
    }
    for (Body body : sighting.phrase().senses(Body.class)) {
      if (body.id().startsWith("site-")) {
        body.place()
            .flatMap(gazetteer::place)
            .ifPresent(
                place ->
                    namings.add(
                        new Naming(
                            reading,
                            sighting.from(),
                            sighting.to(),
                            List.of(place),
                            state(place),
                            true)));
      }
    }
  }

  private List<Place> state(Place place) {
    return gazetteer.place(place.stateId()).stream().toList();
  }

  private static boolean isPlace(
      Sighting sighting,
      List<Place> places,
      Circumstances round,
      Set<String> persons,
      Reading reading) {
    int from = sighting.from();
    int to = sighting.to();
    boolean stated = round.stateBehind(to).isPresent();
    boolean shared = sighting.phrase().senses().size() > places.size();
    if ((shared && !stated)
        || round.isPartyLabel(from)
        || round.isOtherName(from, to)
        || round.isAbroad(to)) {
      return false;
    }
    boolean sure = stated || round.isDateline(from, to) || places.get(0).kind() == PlaceKind.COUNTY;
    boolean single = to - from == 1;
    if (!sure && round.isNamedBefore(from) && single) {
      persons.add(reading.word(from));
      return false;
    }
    boolean first =
        places.stream().anyMatch(Place::isPerson)
            || Set.of("virginia", "georgia", "montana", "carolina", "washington", "dakota")
                .contains(reading.word(from));
    if (!sure && single && first && round.isNamedBehind(to) && !round.isLocated(from)) {
      if (places.get(0).kind() == PlaceKind.CITY) {
        persons.add(reading.word(from));
      }
      return false;
    }
    return true;
  }

  private Naming naming(
      Sighting sighting,
      List<Place> places,
      Optional<Place> stated,
      Circumstances round,
      Reading reading) {
    int from = sighting.from();
    int to = sighting.to();
    boolean located = round.isDateline(from, to) || round.isLocated(from) || round.isLocal(to);
    List<Place> counties = round.counties(from, to);
    List<Place> meant = counties.isEmpty() ? special(places, sighting, located, reading) : counties;
    return new Naming(
        reading,
        from,
        to,
        meant,
        stated.filter(state -> meant.stream().noneMatch(state::equals)).stream().toList(),
        located || !counties.isEmpty());
  }

  /** Names of states that usually mean something else. */
  private List<Place> special(
      List<Place> places, Sighting sighting, boolean located, Reading reading) {
    Place first = places.get(0);
    String behind = reading.word(sighting.to());
    if (first.id().equals(WASHINGTON) && sighting.to() - sighting.from() == 1) {
      return washington(sighting, located, behind, reading);
    }
    if (first.id().equals(NEW_YORK) && places.size() > 1) {
      boolean state =
          STATE_WORDS.contains(behind)
              || Set.of("upstate", "western", "estado").contains(reading.word(sighting.from() - 1));
      Optional<Place> city =
          places.stream().filter(place -> place.kind() == PlaceKind.CITY).findFirst();
      return state ? List.of(first) : city.map(List::of).orElse(places);
    }
    if (first.id().equals(GEORGIA) && mentions(reading, Followers.CAUCASUS)) {
      return List.of();
    }
    return first.kind() == PlaceKind.STATE ? List.of(first) : places;
  }

  private List<Place> washington(
      Sighting sighting, boolean located, String behind, Reading reading) {
    boolean west =
        STATE_WORDS.contains(behind)
            || Set.of("western", "eastern", "central").contains(reading.word(sighting.from() - 1))
            || mentions(reading, Followers.WEST_COAST);
    if (west) {
      return gazetteer.place(WASHINGTON).stream().toList();
    }
    return located ? gazetteer.place(CAPITAL).stream().toList() : List.of();
  }

  private static boolean mentions(Reading reading, Set<String> words) {
    for (int i = 0; i < reading.words(); i++) {
      if (reading.isCapital(i) && words.contains(reading.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** What the article says of states without any doubt. */
  private static Evidence evidence(List<Naming> namings, Optional<String> region) {
    Evidence evidence = new Evidence();
    region.ifPresent(state -> evidence.add(state, Evidence.OUTLET));
    for (Naming naming : namings) {
      Place first = naming.places().get(0);
      if (!naming.stated().isEmpty()) {
        evidence.add(naming.stated().get(0).state(), Evidence.NAMED);
      } else if (first.kind() == PlaceKind.STATE && !first.id().equals(CAPITAL)) {
        evidence.add(first.state(), Evidence.NAMED);
      } else {
        Choice.unmistakable(naming).ifPresent(place -> evidence.add(place.state(), Evidence.CITY));
      }
    }
    return evidence;
  }

  /** The stronger of two. */
  public static Certainty stronger(Certainty one, Certainty other) {
    return one == Certainty.STRONG ? one : other;
  }
}

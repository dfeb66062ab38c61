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
    FamousNames famous = new FamousNames(gazetteer, region);
    readings.forEach(reading -> collect(reading, famous, namings, persons));
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

  private void collect(
      Reading reading, FamousNames famous, List<Naming> namings, Set<String> persons) {
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
        Naming naming = naming(sighting, places, stated, round, famous);
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
    boolean state = first.kind() == PlaceKind.STATE && !FamousNames.isNewYork(first);
    Optional<Place> behind = state ? Optional.empty() : round.stateBehind(to);
    return behind.filter(
        stated ->
            !(FamousNames.isNewYork(stated) || FamousNames.isNewYork(first))
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
        || OtherNames.hold(reading, from, to, places)
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
      FamousNames famous) {
    int from = sighting.from();
    int to = sighting.to();
    boolean located = round.isDateline(from, to) || round.isLocated(from) || round.isLocal(to);
    List<Place> counties = round.counties(from, to);
    List<Place> meant =
        counties.isEmpty() ? famous.meant(places, sighting, round, located) : counties;
    return new Naming(
        round.reading(),
        from,
        to,
        meant,
        stated.filter(state -> meant.stream().noneMatch(state::equals)).stream().toList(),
        located || !counties.isEmpty());
  }

  /** What the article says of states without any doubt. */
  private static Evidence evidence(List<Naming> namings, Optional<String> region) {
    Evidence evidence = new Evidence(region);
    for (Naming naming : namings) {
      Place first = naming.places().get(0);
      if (!naming.stated().isEmpty()) {
        evidence.add(naming.stated().get(0).state(), Evidence.NAMED);
      } else if (first.kind() == PlaceKind.STATE && !FamousNames.isCapital(first)) {
        evidence.add(first.state(), Evidence.NAMED);
      } else {
        Choice.unmistakable(naming)
            .filter(evidence::isKnownThere)
            .ifPresent(place -> evidence.add(place.state(), Evidence.CITY));
      }
    }
    return evidence;
  }

  /** The stronger of two. */
  public static Certainty stronger(Certainty one, Certainty other) {
    return one == Certainty.STRONG ? one : other;
  }
}

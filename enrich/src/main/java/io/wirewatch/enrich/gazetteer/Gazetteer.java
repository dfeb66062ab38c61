package io.wirewatch.enrich.gazetteer;

import io.wirewatch.contract.article.PlaceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lists of places, bodies and office holders that this release ships. Immutable. */
public final class Gazetteer {
  private final String version;
  private final Map<String, Place> places;
  private final Map<String, Place> states;
  private final Map<String, List<Place>> counties;
  private final Set<String> firstNames;
  private final Lexicon lexicon;

  Gazetteer(GazetteerReader reader) {
    this.version = reader.version();
    this.places = Map.copyOf(reader.places());
    this.states = Map.copyOf(reader.states());
    this.counties = Map.copyOf(reader.counties());
    this.firstNames = Set.copyOf(reader.firstNames());
    this.lexicon = reader.lexicon();
  }

  /** The shipped lists; takes some tens of milliseconds. */
  public static Gazetteer shipped() {
    return new Gazetteer(new GazetteerReader());
  }

  /** Hash of all lists. */
  public String version() {
    return version;
  }

  /** All names. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** The place with that id. */
  public Optional<Place> place(String id) {
    return Optional.ofNullable(places.get(id));
  }

  /** The state that an abbreviation such as "calif" or "tx" stands for, in folded letters. */
  public Optional<Place> state(String abbreviation) {
    return Optional.ofNullable(states.get(abbreviation));
  }

  /** The counties of that name, written without "County", in folded letters. */
  public List<Place> counties(String name) {
    return counties.getOrDefault(name, List.of());
  }

  /** Whether a folded word is a common first name. */
  public boolean isFirstName(String word) {
    return firstNames.contains(word);
  }

  /** What holds a place, smallest first. */
  public List<PlaceRef> within(Place place) {
    List<PlaceRef> within = new ArrayList<>();
    place(place.county()).ifPresent(county -> within.add(county.ref()));
    if (!place.id().equals(place.stateId())) {
      place(place.stateId()).ifPresent(state -> within.add(state.ref()));
    }
    return within;
  }
}

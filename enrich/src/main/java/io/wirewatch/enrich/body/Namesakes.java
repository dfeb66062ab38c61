package io.wirewatch.enrich.body;

import io.wirewatch.contract.article.BodyKind;
import io.wirewatch.enrich.gazetteer.Body;
import io.wirewatch.enrich.gazetteer.Place;
import io.wirewatch.enrich.gazetteer.Sense;
import io.wirewatch.enrich.gazetteer.Sighting;
import io.wirewatch.enrich.place.Reading;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells bodies of states and of other countries from federal ones of the same name. */
final class Namesakes {
  private static final Set<String> SHARED =
      Set.of("department", "court", "corte", "congress", "senate", "house", "departamento");
  private static final Set<String> OWNERS =
      Stream.of(
              """
              state county city provincial israeli mexican canadian british indian brazilian pakistani venezuelan honduran \
              salvadoran guatemalan haitian colombian kenyan spanish french german italian polish russian chinese japanese \
              ukrainian peruvian chilean argentine cuban ecuadorian iranian iraqi nigerian african korean australian \
              """
                  .split("\\s+"))
          .collect(Collectors.toUnmodifiableSet());

  private Namesakes() {}

  /** Whether "Brazil's", "state" or "California" before or "of Texas" behind shows another body. */
  static boolean isAnothers(Body body, Sighting name, Reading reading) {
    return body.kind() != BodyKind.DETENTION_SITE
        && name.phrase().words().stream().anyMatch(SHARED::contains)
        && (isOwned(name, reading) || isOf(name, reading));
  }

  private static boolean isOwned(Sighting name, Reading reading) {
    String gap = reading.gap(name.from());
    boolean owner = gap.isBlank() || gap.equals("'s ") || gap.equals("’s ");
    return owner
        && (OWNERS.contains(reading.word(name.from() - 1))
            || reading.sightings().stream()
                .anyMatch(other -> other.to() == name.from() && isOwner(other)));
  }

  private static boolean isOf(Sighting name, Reading reading) {
    return Set.of("of", "de").contains(reading.word(name.to()))
        && reading.sightings().stream()
            .anyMatch(other -> other.from() == name.to() + 1 && isOwner(other));
  }

  private static boolean isOwner(Sighting name) {
    boolean state =
        name.phrase().senses(Place.class).stream()
            .anyMatch(place -> place.id().equals(place.stateId()));
    return state || !name.phrase().senses(Sense.Abroad.class).isEmpty();
  }
}

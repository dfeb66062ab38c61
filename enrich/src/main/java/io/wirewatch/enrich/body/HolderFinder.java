package io.wirewatch.enrich.body;

import io.wirewatch.enrich.gazetteer.OfficeHolder;
import io.wirewatch.enrich.gazetteer.Sighting;
import io.wirewatch.enrich.place.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds holders of public office. A name of the list is not enough, since others bear it too: the
 * office must stand beside it somewhere in the article.
 */
final class HolderFinder {
  private static final int WORDS_BEFORE = 5;
  private static final int WORDS_BEHIND = 9;

  private static final Map<String, Set<String>> TITLES =
      Map.of(
          "governor", Set.of("gov", "governor", "gobernador", "gobernadora"),
          "lieutenant-governor", Set.of("lt", "lieutenant", "vicegobernador", "vicegobernadora"),
          "attorney-general", Set.of("attorney", "ag", "fiscal"),
          "mayor", Set.of("mayor", "alcalde", "alcaldesa"),
          "senator", Set.of("sen", "sens", "senator", "senators", "senador", "senadora", "senate"),
          "representative",
              Set.of(
                  "rep",
                  "reps",
                  "representative",
                  "congressman",
                  "congresswoman",
                  "representante",
                  "congresista",
                  "speaker",
                  "house"),
          "president", Set.of("president", "presidente", "administration", "trump"),
          "vice-president", Set.of("vice", "president", "vicepresidente", "vance"));
  private static final Set<String> FEDERAL =
      Set.of(
          "secretary",
          "director",
          "commissioner",
          "czar",
          "attorney",
          "ag",
          "chief",
          "deputy",
          "justice",
          "press",
          "adviser",
          "advisor",
          "acting",
          "secretario",
          "secretaria",
          "directora",
          "zar",
          "fiscal",
          "comisionado",
          "dhs",
          "ice",
          "homeland");

  private static final Set<String> RELATIVES = Set.of("jr", "sr", "ii", "iii", "iv");

  private HolderFinder() {}

  /** Every mention of one office holder. */
  record Found(OfficeHolder holder, List<Place> mentions) {}

  /** Where a name stands. */
  record Place(Reading reading, int from, int to) {}

  static List<Found> in(List<Reading> readings, LocalDate day) {
    Map<OfficeHolder, List<Place>> named = new LinkedHashMap<>();
    for (Reading reading : readings) {
      for (Sighting sighting : reading.sightings()) {
        sighting.phrase().senses(OfficeHolder.class).stream()
            .filter(holder -> holder.holds(day) && !isRelative(sighting, reading))
            .forEach(
                holder ->
                    named
                        .computeIfAbsent(holder, key -> new ArrayList<>())
                        .add(new Place(reading, sighting.from(), sighting.to())));
      }
    }
    List<Found> found = new ArrayList<>();
    named.forEach(
        (holder, places) -> {
          if (places.stream().anyMatch(place -> showsOffice(holder, place))) {
            found.add(new Found(holder, places));
          }
        });
    return found;
  }

  /** "Donald Trump Jr." holds no office. */
  private static boolean isRelative(Sighting name, Reading reading) {
    return RELATIVES.contains(reading.word(name.to()));
  }

  private static boolean showsOffice(OfficeHolder holder, Place place) {
    Set<String> titles = Optional.ofNullable(TITLES.get(holder.office())).orElse(FEDERAL);
    for (int i = place.from - WORDS_BEFORE; i < place.to + WORDS_BEHIND; i++) {
      boolean inside = i >= place.from && i < place.to;
      String word = inside ? "" : place.reading.word(i);
      if (titles.contains(word) && isSameSentence(place, i)) {
        return true;
      }
    }
    return holder.office().equals("president") || isParty(holder, place);
  }

  private static boolean isSameSentence(Place place, int at) {
    int from = Math.min(at, place.to - 1);
    int to = Math.max(at, place.from);
    for (int i = from + 1; i <= to; i++) {
      String gap = place.reading.gap(i);
      if (gap.indexOf('\n') >= 0 || gap.indexOf(';') >= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isParty(OfficeHolder holder, Place place) {
    boolean congress =
        holder.office().equals("senator") || holder.office().equals("representative");
    String behind = place.reading.word(place.to);
    return congress
        && (behind.equals("d") || behind.equals("r"))
        && place.reading.gap(place.to).endsWith("(");
  }
}

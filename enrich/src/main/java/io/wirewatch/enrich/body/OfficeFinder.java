package io.wirewatch.enrich.body;

import io.wirewatch.contract.article.Mention;
import io.wirewatch.enrich.place.PlaceFinding;
import io.wirewatch.enrich.place.Reading;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds offices beside the places they govern: "Texas Gov.", "sheriff of Harris County". */
final class OfficeFinder {
  private static final Set<String> OF = Set.of("of", "de", "del");

  private OfficeFinder() {}

  /** An office of a place and where it is named. */
  record Found(Office office, PlaceFinding place, Mention mention) {}

  static Optional<Found> beside(PlaceFinding place) {
    for (Office office : Office.ALL) {
      if (office.kind() == place.place().kind()) {
        Optional<Found> found = behind(office, place).or(() -> before(office, place));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> behind(Office office, PlaceFinding place) {
    Reading reading = place.reading();
    for (List<String> words : office.words()) {
      if (reading.isJoined(place.to()) && areAt(words, reading, place.to())) {
        int end = place.to() + words.size();
        return Optional.of(new Found(office, place, reading.mention(place.from(), end)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> before(Office office, PlaceFinding place) {
    Reading reading = place.reading();
    if (!reading.isJoined(place.from()) || !OF.contains(reading.word(place.from() - 1))) {
      return Optional.empty();
    }
    for (List<String> words : office.words()) {
      int start = place.from() - 1 - words.size();
      if (start >= 0 && reading.isJoined(place.from() - 1) && areAt(words, reading, start)) {
        return Optional.of(new Found(office, place, reading.mention(start, place.to())));
      }
    }
    return Optional.empty();
  }

  private static boolean areAt(List<String> words, Reading reading, int at) {
    for (int i = 0; i < words.size(); i++) {
      if (!reading.word(at + i).equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }
}

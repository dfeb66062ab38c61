package io.wirewatch.enrich.body;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.TextField;
import io.wirewatch.enrich.gazetteer.Body;
import io.wirewatch.enrich.gazetteer.Gazetteer;
import io.wirewatch.enrich.gazetteer.OfficeHolder;
import io.wirewatch.enrich.gazetteer.Sighting;
import io.wirewatch.enrich.place.PlaceFinder;
import io.wirewatch.enrich.place.PlaceFinding;
import io.wirewatch.enrich.place.Reading;
import io.wirewatch.matching.text.Tokens;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Finds the places, public bodies and office holders that an article names. The same article and
 * lists give the same result. Immutable and safe for any number of threads.
 */
public final class PublicNames {
  private final Gazetteer gazetteer;
  private final PlaceFinder places;

  public PublicNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.places = new PlaceFinder(gazetteer);
  }

  /** The names of an article whose title and text have been made tokens already. */
  public Named find(Article article, Tokens title, Tokens text) {
    List<Reading> readings =
        List.of(
            new Reading(TextField.TITLE, article.title(), title, gazetteer.lexicon()),
            new Reading(TextField.TEXT, article.text(), text, gazetteer.lexicon()));
    Tags tags = new Tags(gazetteer);
    if (readings.stream().anyMatch(reading -> !reading.sightings().isEmpty())) {
      addAll(article, readings, tags);
    }
    return tags.named();
  }

  private void addAll(Article article, List<Reading> readings, Tags tags) {
    List<PlaceFinding> found = places.find(readings, region(article));
    found.forEach(tags::add);
    found.forEach(place -> OfficeFinder.beside(place).ifPresent(tags::add));
    readings.forEach(reading -> addBodies(reading, tags));
    HolderFinder.in(readings, day(article)).forEach(tags::add);
  }

  private static Optional<String> region(Article article) {
    return article.source().region().filter(region -> region.length() == 2 && !region.equals("US"));
  }

  private static LocalDate day(Article article) {
    return article.publishedAt().orElse(article.firstSeenAt()).atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static void addBodies(Reading reading, Tags tags) {
    for (Sighting sighting : reading.sightings()) {
      List<Body> bodies = sighting.phrase().senses(Body.class);
      boolean person = !sighting.phrase().senses(OfficeHolder.class).isEmpty();
      if (bodies.size() == 1
          && !person
          && !Namesakes.isAnothers(bodies.get(0), sighting, reading)) {
        tags.add(bodies.get(0), reading.mention(sighting.from(), sighting.to()));
      }
    }
  }
}

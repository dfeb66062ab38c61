package io.wirewatch.ingest.identity;

import io.wirewatch.ingest.parse.FeedItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells an archive from news. Where one document brings far more that is new than its feed ever
 * does, whatever of it is not plainly fresh is held back until a person releases it. What carries a
 * date since the last look is fresh; so is what comes a little late, as long as the document still
 * has anything in common with the last one: a feed that renamed all its items has not.
 *
 * @param usualNew how many new items a document usually brings
 * @param arrivalsPerDay how often the feed brings anything
 * @param lastLook when the feed was last read
 * @param now when it was read this time
 */
public record Flood(double usualNew, double arrivalsPerDay, Instant lastLook, Instant now) {
  private static final int FEWEST = 20;
  private static final double FAR_MORE = 5;
  private static final Duration LATE = Duration.ofDays(1);
  private static final Set<Sighting.Kind> NOT_KNOWN =
      EnumSet.of(Sighting.Kind.NEW, Sighting.Kind.TOO_OLD);
  private static final Set<Sighting.Kind> IN_COMMON =
      EnumSet.of(Sighting.Kind.DUPLICATE, Sighting.Kind.UPDATED);

  /** The sightings of {@code items}, those that look like an archive held back. */
  public List<Sighting> heldBack(List<FeedItem> items, List<Sighting> sightings) {
    if (sightings.stream().filter(one -> NOT_KNOWN.contains(one.kind())).count() <= limit()) {
      return sightings;
    }
    boolean overlaps = sightings.stream().anyMatch(one -> IN_COMMON.contains(one.kind()));
    Instant freshSince = overlaps ? lastLook.minus(LATE) : lastLook;
    Set<Instant> stamps = massDates(items, sightings);
    List<Sighting> judged = new ArrayList<>();
    for (int i = 0; i < sightings.size(); i++) {
      Sighting sighting = sightings.get(i);
      boolean isArchive =
          sighting.kind() == Sighting.Kind.NEW && !isFresh(items.get(i), freshSince, stamps);
      judged.add(isArchive ? sighting.heldBack() : sighting);
    }
    return judged;
  }

  /** So many new items are still no flood. */
  double limit() {
    double days = Math.max(0, Duration.between(lastLook, now).toMinutes() / (24.0 * 60));
    return Math.max(FEWEST, FAR_MORE * Math.max(usualNew, arrivalsPerDay * days));
  }

  private boolean isFresh(FeedItem item, Instant since, Set<Instant> stamps) {
    return PublishedAt.of(item, now)
        .filter(date -> !date.isBefore(since) && !stamps.contains(date))
        .isPresent();
  }

  /** Dates that more than {@value #FEWEST} new items share: of the feed's making, not of theirs. */
  private Set<Instant> massDates(List<FeedItem> items, List<Sighting> sightings) {
    Map<Instant, Integer> counts = new HashMap<>();
    for (int i = 0; i < sightings.size(); i++) {
      if (sightings.get(i).kind() == Sighting.Kind.NEW) {
        Optional<Instant> date = PublishedAt.of(items.get(i), now);
        date.ifPresent(at -> counts.merge(at, 1, Integer::sum));
      }
    }
    counts.values().removeIf(count -> count <= FEWEST);
    return counts.keySet();
  }
}

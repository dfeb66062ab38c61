package io.wirewatch.ingest.fulltext;

import io.wirewatch.contract.feed.WantedPage;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages that the feeds of one partition want, by feed. Thread-safe. */
public final class WaitingPages {
  private final Map<String, Map<String, Place>> byFeed = new HashMap<>();

  /** An errand in line. */
  private static final class Place {
    private final Errand errand;
    private final Instant due;
    private boolean isInHand;

    Place(Errand errand, Instant due) {
      this.errand = errand;
      this.due = due;
    }
  }

  /** When and in whose lane the next step of a feed's errands is due. */
  public record Next(String host, Instant due) {}

  /** Puts a page in line, in place of an older wish for the same article. */
  public void put(WantedPage wanted) {
    Errand.to(wanted).ifPresent(errand -> put(errand, Instant.MIN));
  }

  /** Puts an errand that was in hand back in line, unless its page is wanted anew or no more. */
  public synchronized void putBack(Errand errand, Instant due) {
    if (isWanted(errand.wanted())) {
      put(errand, due);
    }
  }

  /** The page is not wanted any more; one that is wanted anew since stays. */
  public synchronized void remove(WantedPage wanted) {
    if (isWanted(wanted)) {
      remove(wanted.feedId(), wanted.article().id());
    }
  }

  /** The article's page is not wanted any more, whichever revision it was wanted for. */
  public synchronized void remove(String feedId, String articleId) {
    Map<String, Place> places = byFeed.get(feedId);
    if (places != null) {
      places.remove(articleId);
      if (places.isEmpty()) {
        byFeed.remove(feedId);
      }
    }
  }

  /** Whether exactly this page waits or is in hand. */
  public synchronized boolean isWanted(WantedPage wanted) {
    Place place = of(wanted);
    return place != null && place.errand.wanted().equals(wanted);
  }

  /** Takes the errand of a feed in hand that is due the longest in this host's lane. */
  public synchronized Optional<Errand> take(String feedId, String host, Instant now) {
    Optional<Place> first =
        inLine(feedId)
            .filter(place -> !place.due.isAfter(now) && place.errand.host().equals(host))
            .min(Comparator.comparing(place -> place.due));
    first.ifPresent(place -> place.isInHand = true);
    return first.map(place -> place.errand);
  }

  /** The next step of a feed's errands; empty where none waits. */
  public synchronized Optional<Next> next(String feedId) {
    return inLine(feedId)
        .min(Comparator.comparing(place -> place.due))
        .map(place -> new Next(place.errand.host(), place.due));
  }

  /** How many pages a feed wants. */
  public synchronized int count(String feedId) {
    return byFeed.getOrDefault(feedId, Map.of()).size();
  }

  /** How many pages all feeds want. */
  public synchronized int size() {
    return byFeed.values().stream().mapToInt(Map::size).sum();
  }

  private synchronized void put(Errand errand, Instant due) {
    byFeed
        .computeIfAbsent(errand.wanted().feedId(), any -> new LinkedHashMap<>())
        .put(errand.wanted().article().id(), new Place(errand, due));
  }

  private Stream<Place> inLine(String feedId) {
    return byFeed.getOrDefault(feedId, Map.of()).values().stream().filter(one -> !one.isInHand);
  }

  private @Nullable Place of(WantedPage wanted) {
    return byFeed.getOrDefault(wanted.feedId(), Map.of()).get(wanted.article().id());
  }
}

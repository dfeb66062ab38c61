package io.wirewatch.ingest.poll;

import io.wirewatch.contract.feed.FeedHabits;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.ingest.identity.Sighting;
import io.wirewatch.ingest.parse.FeedItem;
import io.wirewatch.ingest.parse.ParsedFeed;
import io.wirewatch.ingest.schedule.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What each kind of answer teaches about a feed. Dates that feeds give are hints here, no more. */
final class Lessons {
  private static final double MORE_THAN_USUAL = 0.3;
  private static final double LESS_THAN_USUAL = 0.05;

  private Lessons() {}

  /** The feed's rhythm as far as it is known. */
  static Rhythm rhythm(FeedMemory memory, Instant now) {
    return memory
        .habits()
        .flatMap(habits -> Rhythm.decoded(habits.rhythm()))
        .orElseGet(() -> Rhythm.beginning(now));
  }

  /** Nothing new came. */
  static Optional<FeedHabits> nothing(FeedMemory before, Instant now) {
    return before
        .habits()
        .map(
            habits ->
                new FeedHabits(
                    rhythm(before, now).after(List.of(), now).encoded(),
                    habits.items(),
                    habits.usualNew(),
                    habits.newestAt(),
                    habits.lastNewAt(),
                    habits.timeToLive(),
                    habits.skipHours(),
                    habits.skipDays()));
  }

  /** A document came. */
  static FeedHabits document(
      FeedMemory before, ParsedFeed.Document document, List<Sighting> sightings, Instant now) {
    Optional<FeedHabits> habits = before.habits();
    List<Instant> arrivals = arrivals(document, sightings, now);
    Rhythm rhythm =
        habits.isEmpty()
            ? Rhythm.fromDates(dates(document.items()), now)
            : rhythm(before, now).after(arrivals, now);
    Optional<Instant> newest =
        dates(document.items()).stream().filter(at -> !at.isAfter(now)).max(Instant::compareTo);
    Optional<Instant> newestBefore = habits.flatMap(FeedHabits::newestAt);
    return new FeedHabits(
        rhythm.encoded(),
        document.items().size(),
        usual(habits, arrivals.size()),
        newest.filter(at -> newestBefore.filter(at::isBefore).isEmpty()).or(() -> newestBefore),
        arrivals.isEmpty() ? habits.flatMap(FeedHabits::lastNewAt) : Optional.of(now),
        document.timeToLive().filter(time -> !time.isNegative()),
        document.skipTimes().hours(),
        document.skipTimes().days());
  }

  /** Quick to believe in more, slow to believe in less: it is what a flood is measured by. */
  private static double usual(Optional<FeedHabits> habits, int fresh) {
    double before = habits.map(FeedHabits::usualNew).orElse(0.0);
    if (fresh == 0 || habits.isEmpty()) {
      return before;
    }
    double share = fresh > before ? MORE_THAN_USUAL : LESS_THAN_USUAL;
    return before == 0 ? fresh : before + (fresh - before) * share;
  }

  /** When each new item appeared, by its own date or else now. */
  private static List<Instant> arrivals(
      ParsedFeed.Document document, List<Sighting> sightings, Instant now) {
    List<Instant> arrivals = new ArrayList<>();
    for (int i = 0; i < sightings.size(); i++) {
      if (sightings.get(i).kind() == Sighting.Kind.NEW) {
        FeedItem item = document.items().get(i);
        arrivals.add(item.published().or(item::updated).orElse(now));
      }
    }
    return arrivals;
  }

  private static List<Instant> dates(Collection<FeedItem> items) {
    return items.stream().flatMap(item -> item.published().or(item::updated).stream()).toList();
  }

  /** How long the feed asks to be left alone; zero where it does not. */
  static Duration timeToLive(Optional<FeedHabits> habits) {
    return habits.flatMap(FeedHabits::timeToLive).orElse(Duration.ZERO);
  }
}

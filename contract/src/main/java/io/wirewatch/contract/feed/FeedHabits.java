package io.wirewatch.contract.feed;

import io.wirewatch.contract.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a feed's answers taught about it, in a few bytes.
 *
 * @param rhythm when it brings something new, in ingest's own compact form
 * @param items how many its last document held
 * @param usualNew how many new items a poll that brought any usually brought, 0 where none has yet
 * @param newestAt the latest date that any document gave an item
 * @param lastNewAt when it last brought something new, by our clock
 * @param timeToLive how long it asks to be left alone after each answer
 * @param skipHours hours of the day, UTC, in which it asks not to be read: bit 0 is midnight
 * @param skipDays days of the week, UTC, likewise: bit 0 is Monday
 */
public record FeedHabits(
    String rhythm,
    int items,
    double usualNew,
    Optional<Instant> newestAt,
    Optional<Instant> lastNewAt,
    Optional<Duration> timeToLive,
    int skipHours,
    int skipDays) {
  public FeedHabits {
    Check.require(items >= 0, "items is negative");
    Check.require(usualNew >= 0, "usualNew is negative");
    Check.require(skipHours >>> 24 == 0, "skipHours has more than 24 bits");
    Check.require(skipDays >>> 7 == 0, "skipDays has more than 7 bits");
  }
}

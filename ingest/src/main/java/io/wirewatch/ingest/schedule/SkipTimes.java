package io.wirewatch.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Hours and days in which a feed asks not to be read (RSS's {@code skipHours} and {@code skipDays},
 * both in UTC).
 *
 * @param hours bit 0 is midnight
 * @param days bit 0 is Monday
 */
public record SkipTimes(int hours, int days) {
  /** A feed that asks for none. */
  public static final SkipTimes NONE = new SkipTimes(0, 0);

  private static final int ALL_HOURS = (1 << 24) - 1;
  private static final int ALL_DAYS = (1 << 7) - 1;

  /** A feed is read once a day, whatever it asks for. */
  private static final Duration LONGEST = Duration.ofDays(1);

  public SkipTimes {
    hours &= ALL_HOURS;
    days &= ALL_DAYS;
  }

  /** The first moment from {@code at} on at which the feed may be read. */
  public Instant next(Instant at) {
    if (hours == ALL_HOURS || days == ALL_DAYS) {
      return at;
    }
    Instant latest = at.plus(LONGEST);
    Instant next = at;
    while (skips(next) && next.isBefore(latest)) {
      next = Instant.ofEpochSecond((Math.floorDiv(next.getEpochSecond(), 3600L) + 1) * 3600);
    }
    return next.isBefore(latest) ? next : latest;
  }

  private boolean skips(Instant at) {
    OffsetDateTime utc = at.atOffset(ZoneOffset.UTC);
    boolean hour = (hours >> utc.getHour() & 1) == 1;
    return hour || (days >> (utc.getDayOfWeek().getValue() - 1) & 1) == 1;
  }
}

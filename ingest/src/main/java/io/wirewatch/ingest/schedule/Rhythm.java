package io.wirewatch.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * When a source brings something new: how many arrivals a day, by hour of the day and by day of the
 * week (both UTC). Newer observations count more; after {@value #HALF_LIFE_DAYS} days one counts
 * half. A value: learning gives another one.
 *
 * <p>An <em>arrival</em> is a moment at which something new appeared; what appears within ten
 * minutes of it belongs to it. Hours and weekdays are learned apart and multiplied, so that a few
 * dozen arrivals already tell something. Until there is enough of them, every hour is alike.
 */
public final class Rhythm {
  static final int HOURS = 24;
  static final int DAYS = 7;
  static final double HALF_LIFE_DAYS = 21;

  private static final Duration ONE_ARRIVAL = Duration.ofMinutes(10);
  private static final Duration UNOBSERVED = Duration.ofDays(3);
  private static final Duration SHORTEST_HISTORY = Duration.ofHours(6);
  private static final Duration FAR = Duration.ofDays(14);
  private static final int FEWEST_ARRIVALS = 4;

  /** Counts are worth what they were on this day; they are brought forward once a day. */
  private final Instant landmark;

  private final Instant since;
  private final Instant until;
  private final Profile profile;

  Rhythm(Instant since, Instant until, Instant landmark, Profile profile) {
    this.since = since;
    this.until = until;
    this.landmark = landmark;
    this.profile = profile;
  }

  /** Of a source that is observed from now on. */
  public static Rhythm beginning(Instant now) {
    return new Rhythm(now, now, now, Profile.EMPTY);
  }

  /** Reads what {@link #encoded} wrote; empty where it is of another kind. */
  public static Optional<Rhythm> decoded(String text) {
    return RhythmText.read(text);
  }

  /** The whole of it in about a hundred ASCII characters. */
  public String encoded() {
    return RhythmText.write(since, until, landmark, profile);
  }

  /**
   * Of a source seen for the first time, from the dates of its first document: as if it had been
   * observed since the oldest of them, at most for a fortnight.
   */
  public static Rhythm fromDates(Collection<Instant> dates, Instant now) {
    List<Instant> usable =
        dates.stream().filter(at -> at.isAfter(now.minus(FAR)) && !at.isAfter(now)).toList();
    Instant oldest = usable.stream().min(Instant::compareTo).orElse(now);
    return beginning(oldest).learning(usable, now).broughtForward(now);
  }

  /**
   * What is known after the source was observed again.
   *
   * @param arrivals when each new item appeared; those before the last observation or after {@code
   *     now} are taken as of {@code now}
   * @param now until when the source is observed with these
   */
  public Rhythm after(Collection<Instant> arrivals, Instant now) {
    return skippingUnobserved(now).broughtForward(now).learning(arrivals, now);
  }

  /** Whether enough was seen to expect anything of the source. */
  public boolean isKnown() {
    return profile.total() * worth(until, landmark) >= FEWEST_ARRIVALS
        && Duration.between(since, until).compareTo(SHORTEST_HISTORY) >= 0;
  }

  /** Arrivals a day, on average; 0 where nothing was observed. */
  public double arrivalsPerDay() {
    double days = observedDays();
    return days <= 0 ? 0 : profile.total() * worth(until, landmark) / days;
  }

  /** How many arrivals are to be expected between two moments; counts two weeks at most. */
  public double expected(Instant from, Instant to) {
    Instant end = to.isBefore(from.plus(FAR)) ? to : from.plus(FAR);
    double sum = 0;
    for (Instant at = from; at.isBefore(end); at = nextHour(at)) {
      Instant stop = nextHour(at).isBefore(end) ? nextHour(at) : end;
      sum += perHour(at) * hours(at, stop);
    }
    return sum;
  }

  /** How long until this many arrivals are to be expected; two weeks at most. */
  public Duration until(double arrivals, Instant from) {
    double missing = arrivals;
    Instant end = from.plus(FAR);
    for (Instant at = from; at.isBefore(end); at = nextHour(at)) {
      double thisHour = perHour(at) * hours(at, nextHour(at));
      if (thisHour >= missing) {
        double seconds = missing / perHour(at) * 3600;
        return Duration.between(from, at).plusMillis((long) (seconds * 1000));
      }
      missing -= thisHour;
    }
    return FAR;
  }

  /** For how long the source was observed; what lay between two looks days apart does not count. */
  public Duration observed() {
    return Duration.between(since, until);
  }

  /** Until when the source was observed. */
  public Instant observedUntil() {
    return until;
  }

  private double perHour(Instant at) {
    Duration history = Duration.between(since, until);
    return arrivalsPerDay() / HOURS * profile.weight(at, history);
  }

  private double observedDays() {
    double days = Duration.between(since, until).toMinutes() / (24.0 * 60);
    double mean = HALF_LIFE_DAYS / Math.log(2);
    return mean * (1 - Math.exp(-days / mean));
  }

  /** A source not asked for days was not silent meanwhile; nor was it while a clock was wrong. */
  private Rhythm skippingUnobserved(Instant now) {
    Duration gap = Duration.between(until, now);
    boolean observed = !gap.isNegative() && gap.compareTo(UNOBSERVED) <= 0;
    return observed ? this : new Rhythm(since.plus(gap), now, landmark.plus(gap), profile);
  }

  private Rhythm learning(Collection<Instant> arrivals, Instant now) {
    Profile learned = profile;
    Instant last = Instant.MIN;
    for (Instant at : arrivals.stream().map(when -> within(until, when, now)).sorted().toList()) {
      if (last.equals(Instant.MIN) || at.isAfter(last.plus(ONE_ARRIVAL))) {
        learned = learned.plus(at, worth(landmark, at));
        last = at;
      }
    }
    return new Rhythm(since, now, landmark, learned);
  }

  private Rhythm broughtForward(Instant now) {
    long days = Duration.between(landmark, now).toDays();
    if (days < 1) {
      return this;
    }
    Instant moved = landmark.plus(Duration.ofDays(days));
    return new Rhythm(since, until, moved, profile.times(worth(moved, landmark)));
  }

  /** What an observation at {@code at} counts, seen from the landmark. */
  private static double worth(Instant landmark, Instant at) {
    double days = Duration.between(landmark, at).toMinutes() / (24.0 * 60);
    return Math.pow(2, days / HALF_LIFE_DAYS);
  }

  private static Instant within(Instant from, Instant at, Instant to) {
    return at.isBefore(from) || at.isAfter(to) ? to : at;
  }

  private static Instant nextHour(Instant at) {
    return Instant.ofEpochSecond((Math.floorDiv(at.getEpochSecond(), 3600L) + 1) * 3600);
  }

  private static double hours(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 3_600_000.0;
  }
}

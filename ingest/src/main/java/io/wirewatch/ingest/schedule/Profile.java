package io.wirewatch.ingest.schedule;

import java.time.Duration;
import java.time.Instant;

/** Weighted counts of arrivals by hour of the day and by day of the week, UTC. A value. */
final class Profile {
  static final Profile EMPTY = new Profile(new float[Rhythm.HOURS], new float[Rhythm.DAYS]);

  /** So many arrivals, spread evenly, are believed in before the first is seen. */
  private static final double EVEN_HOURS = 12;

  private static final double EVEN_DAYS = 7;
  private static final Duration ENOUGH_FOR_HOURS = Duration.ofDays(2);
  private static final Duration ENOUGH_FOR_DAYS = Duration.ofDays(14);

  private final float[] hours;
  private final float[] days;

  Profile(float[] hours, float[] days) {
    this.hours = hours.clone();
    this.days = days.clone();
  }

  Profile plus(Instant at, double worth) {
    Profile more = new Profile(hours, days);
    more.hours[hour(at)] += (float) worth;
    more.days[day(at)] += (float) worth;
    return more;
  }

  Profile times(double factor) {
    Profile scaled = new Profile(hours, days);
    for (int i = 0; i < hours.length; i++) {
      scaled.hours[i] *= (float) factor;
    }
    for (int i = 0; i < days.length; i++) {
      scaled.days[i] *= (float) factor;
    }
    return scaled;
  }

  double total() {
    double sum = 0;
    for (float count : hours) {
      sum += count;
    }
    return sum;
  }

  /** How much busier than the average this hour is, as far as the history can tell. */
  double weight(Instant at, Duration history) {
    double weight = 1;
    if (history.compareTo(ENOUGH_FOR_HOURS) >= 0) {
      weight *=
          Rhythm.HOURS * (smooth(hour(at)) + EVEN_HOURS / Rhythm.HOURS) / (total() + EVEN_HOURS);
    }
    if (history.compareTo(ENOUGH_FOR_DAYS) >= 0) {
      weight *= Rhythm.DAYS * (days[day(at)] + EVEN_DAYS / Rhythm.DAYS) / (total() + EVEN_DAYS);
    }
    return weight;
  }

  float[] hours() {
    return hours.clone();
  }

  float[] days() {
    return days.clone();
  }

  /** The hour with its neighbours: news does not keep to the full hour. */
  private double smooth(int hour) {
    int before = (hour + Rhythm.HOURS - 1) % Rhythm.HOURS;
    int next = (hour + 1) % Rhythm.HOURS;
    return (hours[before] + 2.0 * hours[hour] + hours[next]) / 4;
  }

  private static int hour(Instant at) {
    return (int) Math.floorMod(Math.floorDiv(at.getEpochSecond(), 3600L), 24L);
  }

  /** Day 0 of the epoch was a Thursday; which number it has does not matter. */
  private static int day(Instant at) {
    return (int) Math.floorMod(Math.floorDiv(at.getEpochSecond(), 86_400L), 7L);
  }
}

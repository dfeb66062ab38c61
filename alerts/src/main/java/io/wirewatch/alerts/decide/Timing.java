package io.wirewatch.alerts.decide;

import io.wirewatch.alerts.store.Course;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Gathering;
import io.wirewatch.alerts.store.Habits;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.QuietHours;
import io.wirewatch.alerts.store.Speed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides when a destination hears of an alert: now, or in one message with others. Looks at
 * nothing but its argument. Quiet hours of a person hold back mails only; those of a rule hold back
 * every message; the live stream shows alerts as they are found.
 */
public final class Timing {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("EEEE HH:mm zzz", Locale.US);

  private Timing() {}

  /** The course of an alert to one destination. */
  public static Course of(Occasion occasion) {
    if (occasion.recipient().destination().kind() == DestinationKind.STREAM) {
      return Course.now(occasion.recipient().destination().id());
    }
    Speed speed = occasion.tell().speed();
    if (speed instanceof Speed.Daily daily) {
      return digest(
          occasion,
          Gathering.DAILY,
          DigestTimes.nextDaily(daily.at(), zone(occasion), after(occasion)));
    }
    if (speed instanceof Speed.Weekly weekly) {
      return digest(
          occasion,
          Gathering.WEEKLY,
          DigestTimes.nextWeekly(weekly.day(), weekly.at(), zone(occasion), after(occasion)));
    }
    return speed instanceof Speed.Bundled bundled ? bundle(occasion, bundled) : atOnce(occasion);
  }

  private static Course atOnce(Occasion occasion) {
    Optional<Instant> quiet = quietUntil(occasion, occasion.now());
    if (quiet.isPresent()) {
      return waiting(occasion, Gathering.BUNDLE, quiet.get(), quiet(occasion, quiet.get()));
    }
    return limited(occasion, occasion.now())
        .map(until -> waiting(occasion, Gathering.BUNDLE, until, limit(occasion)))
        .orElseGet(() -> Course.now(occasion.recipient().destination().id()));
  }

  private static Course bundle(Occasion occasion, Speed.Bundled speed) {
    Instant fresh = occasion.now().plus(speed.window());
    Instant due =
        occasion.breaksThrough()
            ? fresh
            : occasion.traffic().gatheringUntil().filter(occasion.now()::isBefore).orElse(fresh);
    Optional<Instant> quiet = quietUntil(occasion, due);
    if (quiet.isPresent()) {
      return waiting(occasion, Gathering.BUNDLE, quiet.get(), quiet(occasion, quiet.get()));
    }
    return limited(occasion, due)
        .map(until -> waiting(occasion, Gathering.BUNDLE, until, limit(occasion)))
        .orElseGet(
            () ->
                waiting(
                    occasion,
                    Gathering.BUNDLE,
                    due,
                    "the rule bundles " + speed.window().toMinutes() + " minutes"));
  }

  private static Course digest(Occasion occasion, Gathering gathering, Instant due) {
    Instant until = quietUntil(occasion, due).orElse(due);
    String name = gathering == Gathering.DAILY ? "the daily digest of " : "the weekly digest of ";
    return waiting(occasion, gathering, until, name + clock(occasion, until));
  }

  /** Never before the last digest again, whatever the clock does. */
  private static Instant after(Occasion occasion) {
    return occasion.traffic().lastDigest().filter(occasion.now()::isBefore).orElse(occasion.now());
  }

  private static Optional<Instant> limited(Occasion occasion, Instant due) {
    return occasion.traffic().fullUntil().filter(due::isBefore);
  }

  private static Optional<Instant> quietUntil(Occasion occasion, Instant at) {
    if (occasion.breaksThrough()) {
      return Optional.empty();
    }
    return hours(occasion).flatMap(hours -> QuietTimes.endAfter(hours, zone(occasion), at));
  }

  private static Optional<QuietHours> hours(Occasion occasion) {
    boolean isMail = occasion.recipient().destination().kind() == DestinationKind.MAIL;
    return occasion
        .tell()
        .quietHours()
        .or(
            () ->
                occasion
                    .recipient()
                    .person()
                    .filter(person -> isMail)
                    .map(Person::habits)
                    .flatMap(Habits::quiet));
  }

  private static ZoneId zone(Occasion occasion) {
    return occasion.recipient().zone();
  }

  private static String quiet(Occasion occasion, Instant until) {
    return "quiet hours until " + clock(occasion, until);
  }

  private static String limit(Occasion occasion) {
    return "more than " + occasion.tell().hourlyLimit() + " messages in an hour";
  }

  private static String clock(Occasion occasion, Instant at) {
    return CLOCK.format(at.atZone(zone(occasion)));
  }

  private static Course waiting(Occasion occasion, Gathering with, Instant until, String why) {
    return new Course(
        occasion.recipient().destination().id(), Optional.of(new Course.Wait(with, until, why)));
  }
}

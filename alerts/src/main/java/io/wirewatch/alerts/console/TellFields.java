package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.wirewatch.alerts.console.view.FormProblem;
import io.wirewatch.alerts.store.QuietHours;
import io.wirewatch.alerts.store.Speed;
import io.wirewatch.alerts.store.Tell;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a rule tells, as the editor's plain values.
 *
 * @param speed {@code daily} and {@code weekly} without their time, otherwise a speed's code
 * @param at of digests
 * @param day of weekly digests
 * @param again whether a story is told again when more outlets carry it
 * @param outlets how many, as typed
 * @param limit messages an hour, as typed
 * @param ownQuiet whether the rule has quiet hours of its own
 */
record TellFields(
    List<String> destinations,
    String speed,
    String at,
    String day,
    boolean again,
    String outlets,
    String limit,
    boolean ownQuiet,
    String quietFrom,
    String quietTo,
    String weekend,
    List<String> breakThrough) {
  private static final QuietHours USUAL =
      new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 30), QuietHours.Weekend.AS_WEEKDAYS);
  private static final String USUAL_DIGEST = "07:00";
  private static final int MOST_AN_HOUR = 1000;
  private static final int MOST_OUTLETS = 10_000;

  static TellFields sent(Context ctx) {
    return new TellFields(
        Requests.fields(ctx, "destinations"),
        Requests.field(ctx, "speed"),
        Requests.field(ctx, "at"),
        Requests.field(ctx, "day"),
        Requests.field(ctx, "again").equals("on"),
        Requests.field(ctx, "outlets"),
        Requests.field(ctx, "limit"),
        Requests.field(ctx, "quiet").equals("own"),
        Requests.field(ctx, "quietFrom"),
        Requests.field(ctx, "quietTo"),
        Requests.field(ctx, "weekend"),
        Requests.fields(ctx, "breakThrough"));
  }

  static TellFields of(Tell tell) {
    QuietHours quiet = tell.quietHours().orElse(USUAL);
    List<Integer> outlets = tell.followUps().isEmpty() ? Tell.FOLLOW_UPS : tell.followUps();
    return new TellFields(
        tell.destinations(),
        kind(tell.speed()),
        at(tell.speed()),
        day(tell.speed()),
        !tell.followUps().isEmpty(),
        String.join(", ", outlets.stream().map(String::valueOf).toList()),
        String.valueOf(tell.hourlyLimit()),
        tell.quietHours().isPresent(),
        quiet.from().toString(),
        quiet.to().toString(),
        quiet.weekend().code(),
        tell.breakThrough());
  }

  private static String kind(Speed speed) {
    boolean digest = speed instanceof Speed.Daily || speed instanceof Speed.Weekly;
    return digest ? speed.code().split(" ", 2)[0] : speed.code();
  }

  private static String at(Speed speed) {
    if (speed instanceof Speed.Daily daily) {
      return daily.at().toString();
    }
    return speed instanceof Speed.Weekly weekly ? weekly.at().toString() : USUAL_DIGEST;
  }

  private static String day(Speed speed) {
    DayOfWeek day = speed instanceof Speed.Weekly weekly ? weekly.day() : DayOfWeek.MONDAY;
    return day.name().toLowerCase(Locale.ROOT);
  }

  /** What cannot be read, field by field. */
  List<FormProblem> problems() {
    List<FormProblem> problems = new ArrayList<>();
    if (readSpeed().isEmpty()) {
      problems.add(new FormProblem("at", "Write when digests are sent, such as 07:00."));
    }
    if (again && readOutlets().isEmpty()) {
      problems.add(
          new FormProblem("outlets", "Write numbers of outlets from 2 on, such as 3, 10, 30."));
    }
    if (readLimit().isEmpty()) {
      problems.add(new FormProblem("limit", "Write a number of messages from 1 to 1000."));
    }
    if (ownQuiet && readQuiet().isEmpty()) {
      problems.add(
          new FormProblem("quietFrom", "Quiet hours need two different times, such as 22:00."));
    }
    return problems;
  }

  /** What was chosen; what cannot be read is as usual. */
  Tell tell() {
    return new Tell(
        destinations,
        readSpeed().orElseGet(Speed.AtOnce::new),
        again ? readOutlets().orElse(Tell.FOLLOW_UPS) : List.of(),
        readLimit().orElse(Tell.HOURLY_LIMIT),
        ownQuiet ? readQuiet() : Optional.empty(),
        breakThrough);
  }

  private Optional<Speed> readSpeed() {
    String code =
        switch (speed) {
          case "" -> "at-once";
          case "daily" -> "daily " + at;
          case "weekly" -> "weekly " + day + " " + at;
          default -> speed;
        };
    try {
      return Optional.of(Speed.of(code));
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<List<Integer>> readOutlets() {
    List<String> parts =
        Arrays.stream(outlets.split("[,;\\s]+")).filter(p -> !p.isEmpty()).toList();
    boolean numbers = !parts.isEmpty() && parts.stream().allMatch(p -> p.matches("[0-9]{1,5}"));
    List<Integer> read =
        numbers ? parts.stream().map(Integer::valueOf).distinct().sorted().toList() : List.of();
    boolean fine = !read.isEmpty() && read.stream().allMatch(n -> n >= 2 && n <= MOST_OUTLETS);
    return fine ? Optional.of(read) : Optional.empty();
  }

  private Optional<Integer> readLimit() {
    if (limit.isEmpty()) {
      return Optional.of(Tell.HOURLY_LIMIT);
    }
    return Optional.of(limit)
        .filter(text -> text.matches("[0-9]{1,4}"))
        .map(Integer::valueOf)
        .filter(number -> number >= 1 && number <= MOST_AN_HOUR);
  }

  private Optional<QuietHours> readQuiet() {
    return HabitFields.time(quietFrom)
        .flatMap(
            from ->
                HabitFields.time(quietTo)
                    .filter(to -> !to.equals(from))
                    .map(to -> new QuietHours(from, to, QuietHours.Weekend.of(weekend))));
  }

  TellFields to(List<String> chosen) {
    return new TellFields(
        chosen,
        speed,
        at,
        day,
        again,
        outlets,
        limit,
        ownQuiet,
        quietFrom,
        quietTo,
        weekend,
        breakThrough);
  }
}

package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.wirewatch.alerts.console.view.FormProblem;
import io.wirewatch.alerts.console.view.Theme;
import io.wirewatch.alerts.store.Habits;
import io.wirewatch.alerts.store.Looks;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.QuietHours;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form of preferences as it was sent, read as far as it can be. */
record HabitFields(
    ZoneId zone,
    boolean quiet,
    String from,
    String to,
    QuietHours.Weekend weekend,
    String digest,
    Looks looks,
    List<FormProblem> problems) {

  static HabitFields of(Person person) {
    Optional<QuietHours> quiet = person.habits().quiet();
    return new HabitFields(
        person.zone(),
        quiet.isPresent(),
        quiet.map(QuietHours::from).orElse(LocalTime.of(22, 0)).toString(),
        quiet.map(QuietHours::to).orElse(LocalTime.of(6, 30)).toString(),
        quiet.map(QuietHours::weekend).orElse(QuietHours.Weekend.AS_WEEKDAYS),
        person.habits().digestAt().toString(),
        person.looks(),
        List.of());
  }

  static HabitFields sent(Context ctx) {
    List<FormProblem> problems = new ArrayList<>();
    Optional<ZoneId> zone = zone(Requests.field(ctx, "pref-zone"));
    boolean quiet = Requests.field(ctx, "quiet").equals("on");
    String from = Requests.field(ctx, "quietFrom");
    String to = Requests.field(ctx, "quietTo");
    String digest = Requests.field(ctx, "digestAt");
    if (zone.isEmpty()) {
      problems.add(new FormProblem("pref-zone", "Choose a time zone."));
    }
    if (quiet && (time(from).isEmpty() || time(to).isEmpty() || from.equals(to))) {
      problems.add(
          new FormProblem("quietFrom", "Quiet hours need two different times, such as 22:00."));
    }
    if (time(digest).isEmpty()) {
      problems.add(new FormProblem("digestAt", "Write a time, such as 07:00."));
    }
    return new HabitFields(
        zone.orElse(ZoneOffset.UTC),
        quiet,
        from,
        to,
        QuietHours.Weekend.of(Requests.field(ctx, "weekend")),
        digest,
        looks(ctx),
        problems);
  }

  private static Looks looks(Context ctx) {
    return new Looks(
        Requests.field(ctx, "clock").equals("12"),
        Theme.of(Requests.field(ctx, "theme")).code(),
        Requests.field(ctx, "shortcuts").equals("on"));
  }

  static Optional<ZoneId> zone(String id) {
    try {
      return id.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(id));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  static Optional<LocalTime> time(String text) {
    return text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")
        ? Optional.of(LocalTime.parse(text))
        : Optional.empty();
  }

  /** What was chosen, where there are no problems. */
  Habits habits() {
    Optional<QuietHours> hours =
        quiet
            ? Optional.of(new QuietHours(LocalTime.parse(from), LocalTime.parse(to), weekend))
            : Optional.empty();
    return new Habits(hours, LocalTime.parse(digest));
  }
}

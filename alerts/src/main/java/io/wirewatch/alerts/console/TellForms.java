package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.access.Sight;
import io.wirewatch.alerts.console.view.Option;
import io.wirewatch.alerts.console.view.TellForm;
import io.wirewatch.alerts.store.Destinations;
import io.wirewatch.alerts.store.QuietHours;
import io.wirewatch.alerts.store.Speed;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes the part of the rule editor's form that says how the rule tells. */
final class TellForms {
  private static final List<String> SPEEDS =
      List.of("at-once", "bundle PT5M", "bundle PT15M", "bundle PT1H", "daily", "weekly");

  private final TopicNames topics;
  private final Destinations destinations;

  TellForms(TopicNames topics, Destinations destinations) {
    this.topics = topics;
    this.destinations = destinations;
  }

  TellForm form(TellFields fields, Sight sight) {
    return new TellForm(
        destinationOptions(fields.destinations(), sight),
        speeds(fields.speed()),
        fields.at(),
        days(fields.day()),
        fields.again(),
        fields.outlets(),
        fields.limit(),
        fields.ownQuiet(),
        fields.quietFrom(),
        fields.quietTo(),
        HabitForms.weekends(QuietHours.Weekend.of(fields.weekend())),
        topics.options(fields.breakThrough()));
  }

  /** Those there are; one that is gone stays chosen until somebody takes it out. */
  private List<Option> destinationOptions(List<String> chosen, Sight sight) {
    Stream<Option> known =
        destinations.all().stream()
            .filter(one -> sight.sees(one) || chosen.contains(one.id()))
            .map(
                one ->
                    new Option(
                        one.id(),
                        AlertLines.name(one),
                        RuleForms.kind(one),
                        chosen.contains(one.id())));
    Stream<Option> gone =
        chosen.stream()
            .filter(id -> destinations.find(id).isEmpty())
            .map(id -> new Option(id, id, "removed", true));
    return Stream.concat(known, gone).toList();
  }

  /** What a program chose otherwise stays a choice. */
  private static List<Option> speeds(String chosen) {
    Stream<String> other = Stream.of(chosen).filter(code -> !code.isEmpty());
    return Stream.concat(SPEEDS.stream(), other)
        .distinct()
        .map(
            code ->
                new Option(
                    code,
                    label(code),
                    "",
                    code.equals(chosen) || (chosen.isEmpty() && code.equals("at-once"))))
        .toList();
  }

  private static String label(String code) {
    return switch (code) {
      case "daily" -> "Once a day";
      case "weekly" -> "Once a week";
      default -> {
        try {
          String words = words(Speed.of(code));
          yield Character.toUpperCase(words.charAt(0)) + words.substring(1);
        } catch (RuntimeException unreadable) {
          yield code;
        }
      }
    };
  }

  /** A speed in words. */
  static String words(Speed speed) {
    if (speed instanceof Speed.Bundled bundled) {
      long minutes = bundled.window().toMinutes();
      return minutes % 60 == 0
          ? "bundled, every " + hours(minutes / 60)
          : "bundled, every " + minutes + " minutes";
    }
    if (speed instanceof Speed.Daily daily) {
      return "once a day at " + daily.at();
    }
    if (speed instanceof Speed.Weekly weekly) {
      return "once a week, " + name(weekly.day()) + " at " + weekly.at();
    }
    return "at once";
  }

  private static String hours(long hours) {
    return hours == 1 ? "hour" : hours + " hours";
  }

  private static List<Option> days(String chosen) {
    return Arrays.stream(DayOfWeek.values())
        .map(
            day -> {
              String code = day.name().toLowerCase(Locale.ROOT);
              return new Option(code, name(day), "", code.equals(chosen));
            })
        .toList();
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.US);
  }
}

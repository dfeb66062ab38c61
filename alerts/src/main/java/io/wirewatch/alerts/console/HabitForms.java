package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.view.HabitsForm;
import io.wirewatch.alerts.console.view.Option;
import io.wirewatch.alerts.console.view.Preferences;
import io.wirewatch.alerts.console.view.Theme;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.QuietHours;
import java.util.Arrays;
import java.util.List;

/** Makes the form of preferences, with everything there is to choose from. */
final class HabitForms {
  private HabitForms() {}

  static HabitsForm of(Person person) {
    return of(HabitFields.of(person));
  }

  static HabitsForm of(HabitFields fields) {
    boolean twelve = fields.looks().twelveHours();
    return new HabitsForm(
        Preferences.zones(fields.zone()).stream()
            .map(zone -> option(zone, zone.replace('_', ' '), zone.equals(fields.zone().getId())))
            .toList(),
        List.of(option("24", "14:05", !twelve), option("12", "2:05 pm", twelve)),
        Arrays.stream(Theme.values())
            .map(
                theme ->
                    option(
                        theme.code(), theme.label(), theme.code().equals(fields.looks().theme())))
            .toList(),
        fields.looks().shortcuts(),
        fields.quiet(),
        fields.from(),
        fields.to(),
        weekends(fields.weekend()),
        fields.digest());
  }

  static List<Option> weekends(QuietHours.Weekend chosen) {
    return Arrays.stream(QuietHours.Weekend.values())
        .map(choice -> option(choice.code(), words(choice), choice == chosen))
        .toList();
  }

  private static String words(QuietHours.Weekend choice) {
    return switch (choice) {
      case AS_WEEKDAYS -> "the same hours";
      case ALL_DAY -> "quiet all day";
      case NEVER -> "never quiet";
    };
  }

  private static Option option(String value, String label, boolean chosen) {
    return new Option(value, label, "", chosen);
  }
}

package io.wirewatch.alerts.store;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/** How soon a rule tells. Local times are those of the person who is told. */
public sealed interface Speed {

  /** Each story as it comes. */
  record AtOnce() implements Speed {
    @Override
    public String code() {
      return "at-once";
    }
  }

  /**
   * What comes within a window, in one message.
   *
   * @param window from the first alert on; over zero, at most a day
   */
  record Bundled(Duration window) implements Speed {
    /** Refuses windows nobody means. */
    public Bundled {
      if (window.isNegative() || window.isZero() || window.compareTo(Duration.ofDays(1)) > 0) {
        throw new IllegalArgumentException("a bundle takes more than 0 and at most 24 hours");
      }
    }

    @Override
    public String code() {
      return "bundle " + window;
    }
  }

  /** One digest a day. */
  record Daily(LocalTime at) implements Speed {
    @Override
    public String code() {
      return "daily " + at;
    }
  }

  /** One digest a week. */
  record Weekly(DayOfWeek day, LocalTime at) implements Speed {
    @Override
    public String code() {
      return "weekly " + day.name().toLowerCase(Locale.ROOT) + " " + at;
    }
  }

  /**
   * As stored: {@code at-once}, {@code bundle PT5M}, {@code daily 07:00}, {@code weekly monday
   * 07:00}.
   */
  String code();

  /**
   * Reads what {@link #code()} wrote.
   *
   * @throws IllegalArgumentException where the text is none
   */
  static Speed of(String code) {
    List<String> words = List.of(code.split(" "));
    return switch (words.get(0)) {
      case "at-once" -> new AtOnce();
      case "bundle" -> new Bundled(Duration.parse(words.get(1)));
      case "daily" -> new Daily(LocalTime.parse(words.get(1)));
      case "weekly" ->
          new Weekly(
              DayOfWeek.valueOf(words.get(1).toUpperCase(Locale.ROOT)),
              LocalTime.parse(words.get(2)));
      default -> throw new IllegalArgumentException("not a speed: " + code);
    };
  }
}

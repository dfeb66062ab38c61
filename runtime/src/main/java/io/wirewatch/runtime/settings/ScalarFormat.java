package io.wirewatch.runtime.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How one type of single value is read. {@code expected} and {@code example} complete the sentence
 * "expects … for example …"; {@code read} throws a {@link RuntimeException} when the text does not
 * fit.
 */
record ScalarFormat(String expected, String example, Function<String, Object> read) {
  private static final Map<Class<?>, ScalarFormat> KNOWN =
      Map.ofEntries(
          known(String.class, "text", "some text", text -> text),
          known(int.class, "a whole number", "3", Integer::valueOf),
          known(long.class, "a whole number", "3", Long::valueOf),
          known(double.class, "a number", "0.5", ScalarFormat::finite),
          known(boolean.class, "true or false", "true", ScalarFormat::truth),
          known(Duration.class, "a span of time", "5m, 500ms or 1h30m", Durations::parse),
          known(LocalTime.class, "a time of day", "22:00", LocalTime::parse),
          known(ZoneId.class, "a time zone", "America/Chicago", ZoneId::of),
          known(URI.class, "an address", "https://example.org/feed", URI::create),
          known(Path.class, "a path", "data/wirewatch", Path::of),
          known(
              Secret.class, "a secret or where it is", "file:/run/secrets/mail", SecretFile::read));

  static Optional<ScalarFormat> of(Class<?> type) {
    if (type.isEnum()) {
      return Optional.of(choice(type.getEnumConstants()));
    }
    return Optional.ofNullable(KNOWN.get(boxedAway(type)));
  }

  private static ScalarFormat choice(Object[] constants) {
    Map<String, Object> byName =
        Arrays.stream(constants)
            .collect(Collectors.toMap(one -> Names.kebab((Enum<?>) one), one -> one));
    String all =
        Arrays.stream(constants)
            .map(one -> Names.kebab((Enum<?>) one))
            .collect(Collectors.joining(", "));
    return new ScalarFormat(
        "one of " + all,
        Names.kebab((Enum<?>) constants[0]),
        text ->
            Optional.ofNullable(byName.get(Names.kebab(text.replace('_', '-'))))
                .orElseThrow(IllegalArgumentException::new));
  }

  private static Map.Entry<Class<?>, ScalarFormat> known(
      Class<?> type, String expected, String example, Function<String, Object> read) {
    return Map.entry(type, new ScalarFormat(expected, example, read));
  }

  private static Class<?> boxedAway(Class<?> type) {
    return Map.<Class<?>, Class<?>>of(
            Integer.class, int.class,
            Long.class, long.class,
            Double.class, double.class,
            Boolean.class, boolean.class)
        .getOrDefault(type, type);
  }

  private static Object finite(String text) {
    double number = Double.parseDouble(text);
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("not finite");
    }
    return number;
  }

  private static Object truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }
}

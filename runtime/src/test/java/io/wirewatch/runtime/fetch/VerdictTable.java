package io.wirewatch.runtime.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a table of expected verdicts beside the tests. */
final class VerdictTable {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  private VerdictTable() {}

  /** One line. */
  record Row(boolean accepted, String input, String expected, String written) {
    @Override
    public String toString() {
      return written;
    }
  }

  static Stream<Row> rows(String name) {
    try (InputStream in = VerdictTable.class.getResourceAsStream(name)) {
      String text =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(VerdictTable::row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    List<String> cells = Arrays.stream(line.split("\\|", 2)).map(String::strip).toList();
    String rest = cells.get(1);
    int last =
        cells.get(0).equals("no") || rest.contains(" | ") ? rest.lastIndexOf("|") : rest.length();
    String input = rest.substring(0, last).strip();
    String expected = last == rest.length() ? "" : rest.substring(last + 1).strip();
    return new Row(cells.get(0).equals("yes"), unescaped(input), expected, line);
  }

  private static String unescaped(String text) {
    String spaced = text.replaceAll("\\\\s", " ");
    return ESCAPE
        .matcher(spaced)
        .replaceAll(match -> escaped((char) Integer.parseInt(match.group(1), 16)));
  }

  private static String escaped(char c) {
    return c == '\\' || c == '$' ? "\\" + c : String.valueOf(c);
  }
}

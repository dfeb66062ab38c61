package io.wirewatch.alerts.console;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Lines of a CSV file that no spreadsheet runs as formulas. */
public final class Csv {
  private static final String DANGEROUS = "=+-@\t\r";

  private Csv() {}

  /** One line, each field in quotes. */
  public static String line(String... fields) {
    return Arrays.stream(fields).map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String field(String text) {
    String start = text.stripLeading();
    boolean formula = !start.isEmpty() && DANGEROUS.indexOf(start.charAt(0)) >= 0;
    boolean control = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
    return "\"" + (formula || control ? "'" : "") + text.replace("\"", "\"\"") + "\"";
  }
}

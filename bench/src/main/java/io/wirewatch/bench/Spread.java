package io.wirewatch.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * Median and range of what the rounds gave.
 *
 * @param median the middle value
 * @param least the smallest
 * @param most the largest
 */
public record Spread(double median, double least, double most) {

  /** The spread of at least one value. */
  public static Spread of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Spread(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
  }

  @Override
  public String toString() {
    String format = median < 100 ? "%.1f [%.1f..%.1f]" : "%.0f [%.0f..%.0f]";
    return String.format(Locale.ROOT, format, median, least, most);
  }
}

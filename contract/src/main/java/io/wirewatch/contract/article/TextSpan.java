package io.wirewatch.contract.article;

import io.wirewatch.contract.Check;

/**
 * A stretch of a text, in UTF-16 units as {@link String#substring(int, int)} counts them.
 *
 * @param start first unit of the stretch, from 0
 * @param end the unit after the last, greater than {@code start}
 */
public record TextSpan(int start, int end) {
  public TextSpan {
    Check.require(
        start >= 0 && end > start, () -> "span " + start + ".." + end + " is empty or negative");
  }

  /** Whether the other span lies inside this one. */
  public boolean contains(TextSpan other) {
    return start <= other.start && other.end <= end;
  }

  /** The words themselves. */
  public String of(String text) {
    return text.substring(start, end);
  }
}

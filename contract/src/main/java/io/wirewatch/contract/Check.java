package io.wirewatch.contract;

import java.util.function.Supplier;

/** The few validations that records of the contract share; each names the field it refuses. */
public final class Check {
  private Check() {}

  /** Refuses an empty or blank text. */
  public static String filled(String field, String value) {
    require(!value.isBlank(), () -> field + " is blank");
    return value;
  }

  /** Refuses a text longer than {@code most} UTF-16 units. */
  public static String atMost(int most, String field, String value) {
    require(
        value.length() <= most,
        () -> field + " has " + value.length() + " characters, at most " + most + " are allowed");
    return value;
  }

  /** Refuses a number outside the closed range 0 to 1, and NaN. */
  public static double share(String field, double value) {
    require(value >= 0 && value <= 1, () -> field + " is " + value + ", not between 0 and 1");
    return value;
  }

  /**
   * Refuses what does not hold.
   *
   * @throws IllegalArgumentException with the given sentence
   */
  public static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /**
   * Refuses what does not hold, with a sentence that is put together only then: millions of spans
   * and articles are fine.
   *
   * @throws IllegalArgumentException with the given sentence
   */
  public static void require(boolean holds, Supplier<String> otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise.get());
    }
  }
}

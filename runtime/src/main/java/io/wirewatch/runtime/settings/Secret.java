package io.wirewatch.runtime.settings;

import java.util.Objects;

/**
 * A password, key or token: its {@code toString} shows stars, so that it cannot leak through a log
 * line.
 */
public record Secret(String value) {
  /** What is shown in place of every secret. */
  public static final String MASK = "***";

  public Secret {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return MASK;
  }
}

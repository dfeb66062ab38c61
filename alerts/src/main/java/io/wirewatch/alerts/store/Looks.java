package io.wirewatch.alerts.store;

/**
 * How pages look for a person.
 *
 * @param twelveHours whether times are written with am and pm
 * @param theme code of the theme: {@code system}, {@code light} or {@code dark}
 * @param shortcuts whether single keys do something
 */
public record Looks(boolean twelveHours, String theme, boolean shortcuts) {
  /** 24 hours, the device's theme, shortcuts. */
  public static final Looks USUAL = new Looks(false, "system", true);
}

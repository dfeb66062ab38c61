package io.wirewatch.alerts.console.view;

/** Light, dark, or whatever the reader's device asks for. */
public enum Theme {
  SYSTEM("system", "As my device says"),
  LIGHT("light", "Light"),
  DARK("dark", "Dark");

  private final String code;
  private final String label;

  Theme(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** The theme of that code; anything unknown follows the device. */
  public static Theme of(String code) {
    for (Theme theme : values()) {
      if (theme.code.equals(code)) {
        return theme;
      }
    }
    return SYSTEM;
  }
}

package io.wirewatch.runtime.health;

/** What a check found, with a detail a person can act on; the detail holds no secrets. */
public record CheckResult(Status status, String detail) {
  /** Works. */
  public static CheckResult up(String detail) {
    return new CheckResult(Status.UP, detail);
  }

  /** Works in part. */
  public static CheckResult degraded(String detail) {
    return new CheckResult(Status.DEGRADED, detail);
  }

  /** Does not work. */
  public static CheckResult down(String detail) {
    return new CheckResult(Status.DOWN, detail);
  }
}

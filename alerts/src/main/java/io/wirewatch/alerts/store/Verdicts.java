package io.wirewatch.alerts.store;

/** How often people said that alerts were relevant, and how often not. */
public record Verdicts(long relevant, long not) {

  /** Nobody has said anything. */
  public static final Verdicts NONE = new Verdicts(0, 0);

  /** How many said something. */
  public long all() {
    return relevant + not;
  }

  /** The share that was relevant, in percent; 0 where nobody said anything. */
  public long percent() {
    return all() == 0 ? 0 : Math.round(100.0 * relevant / all());
  }

  /** In words: "83 %, 5 of 6". */
  public String words() {
    return all() == 0 ? "nobody said" : "%d %%, %d of %d".formatted(percent(), relevant, all());
  }

  /** Both together. */
  public Verdicts plus(Verdicts other) {
    return new Verdicts(relevant + other.relevant, not + other.not);
  }
}

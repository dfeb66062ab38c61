package io.wirewatch.runtime.health;

/** How a part is doing, best first; {@code DEGRADED} still counts as ready. */
public enum Status {
  UP,
  DEGRADED,
  DOWN
}

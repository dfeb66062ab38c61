package io.wirewatch.ingest.websub;

/**
 * How far a hub is believed.
 *
 * @param value 0 to 1: near 1 where its pushes announced what was new, falling where a poll found
 *     what none had announced
 */
record HubScore(double value) {
  /** Of a hub we know nothing of: three announcements away from being trusted. */
  static final HubScore UNKNOWN = new HubScore(0.5);

  private static final double TRUSTED = 0.7;
  private static final double GAIN = 0.2;
  private static final double LOSS = 0.6;

  HubScore {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("a score is 0 to 1, not " + value);
    }
  }

  /** After a push that was followed by something new. */
  HubScore announced() {
    return new HubScore(value + (1 - value) * GAIN);
  }

  /** After something new that no push announced. */
  HubScore missed() {
    return new HubScore(value * LOSS);
  }

  /** Whether its feeds may be polled less often. */
  boolean isTrusted() {
    return value >= TRUSTED;
  }
}

package io.wirewatch.contract.channel;

/** What Kafka does with old records of a channel. */
public enum Cleanup {
  /** Everything is kept for the retention time, then dropped. */
  DELETE("delete"),
  /** The newest record of each key is kept for ever; a record without value removes its key. */
  COMPACT("compact"),
  /**
   * As {@link #COMPACT}, and what was not written anew within the retention time is dropped too.
   */
  COMPACT_AND_DELETE("compact,delete");

  private final String policy;

  Cleanup(String policy) {
    this.policy = policy;
  }

  /** Value of Kafka's setting {@code cleanup.policy}. */
  public String policy() {
    return policy;
  }
}

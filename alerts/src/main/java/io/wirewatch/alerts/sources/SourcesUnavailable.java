package io.wirewatch.alerts.sources;

/** A change of sources or a question about them did not reach Kafka; the message is for people. */
public final class SourcesUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says so in a sentence. */
  public SourcesUnavailable(String message) {
    super(message);
  }

  SourcesUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}

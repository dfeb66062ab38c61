package io.wirewatch.ingest.robots;

import io.wirewatch.contract.failure.FailureReason;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What one origin asks of us. */
public interface RobotsRules {

  /** Why the page may not be read; empty where it may. */
  Optional<FailureReason> refusal(URI page);

  /** How long it wants us to wait between two pages; zero where it does not say. */
  Duration crawlDelay();

  /** Rules of an origin that has none: everything is allowed. */
  static RobotsRules none() {
    return fixed(Optional.empty());
  }

  /** Rules of an origin that nothing may be read of, for this reason. */
  static RobotsRules refusing(FailureReason reason) {
    return fixed(Optional.of(reason));
  }

  private static RobotsRules fixed(Optional<FailureReason> refusal) {
    return new RobotsRules() {
      @Override
      public Optional<FailureReason> refusal(URI page) {
        return refusal;
      }

      @Override
      public Duration crawlDelay() {
        return Duration.ZERO;
      }
    };
  }
}

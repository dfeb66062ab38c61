package io.wirewatch.ingest.websub;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Decides about what comes in under a callback address. Thread-safe. */
final class PushDesk {
  private static final int LONGEST_CHALLENGE = 1_000;

  private final Subscriptions subscriptions;
  private final WebSubMeters meters;
  private final Runnable hurry;
  private final InstantSource clock;

  /**
   * @param hurry run after each push that was accepted
   */
  PushDesk(Subscriptions subscriptions, WebSubMeters meters, Runnable hurry, InstantSource clock) {
    this.subscriptions = subscriptions;
    this.meters = meters;
    this.hurry = hurry;
    this.clock = clock;
  }

  /** What to answer to a hub that asks whether we meant it; empty where we did not. */
  Optional<String> verify(String id, Query query) {
    String topic = query.first("hub.topic").orElse("");
    return switch (query.first("hub.mode").orElse("")) {
      case "subscribe" ->
          query
              .first("hub.challenge")
              .filter(challenge -> challenge.length() <= LONGEST_CHALLENGE)
              .filter(any -> subscriptions.confirm(id, topic, lease(query), clock.instant()));
      case "denied" ->
          subscriptions.denied(id, topic, clock.instant()) ? Optional.of("") : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Duration> lease(Query query) {
    return query
        .first("hub.lease_seconds")
        .filter(value -> value.matches("\\d{1,9}"))
        .map(Long::parseLong)
        .map(Duration::ofSeconds);
  }

  PushResult push(String id, String signature, byte[] body) {
    PushResult result =
        subscriptions
            .secretOf(id, clock.instant())
            .map(
                secret ->
                    PushSignature.fits(signature, body, secret)
                        ? PushResult.ACCEPTED
                        : PushResult.FORGED)
            .orElse(PushResult.UNKNOWN);
    if (result == PushResult.ACCEPTED) {
      subscriptions.pushed(id);
      hurry.run();
    }
    meters.count(result);
    return result;
  }

  PushResult tooLarge() {
    meters.count(PushResult.TOO_LARGE);
    return PushResult.TOO_LARGE;
  }
}

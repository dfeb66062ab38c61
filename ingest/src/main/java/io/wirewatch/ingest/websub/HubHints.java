package io.wirewatch.ingest.websub;

import java.time.Duration;
import java.util.Optional;

/**
 * What an answer says about pushes.
 *
 * @param offer where the feed can be subscribed to, where the answer says so
 * @param stayAway how long the server asks not to be asked again, zero where it does not: no push
 *     overrules it
 */
public record HubHints(Optional<HubOffer> offer, Duration stayAway) {
  /** Of an answer that says nothing. */
  public static final HubHints NONE = new HubHints(Optional.empty(), Duration.ZERO);
}

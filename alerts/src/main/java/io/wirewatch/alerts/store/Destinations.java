package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Destinations as stored. */
public interface Destinations {

  /** All destinations, by name. */
  List<Destination> all();

  /** One destination. */
  Optional<Destination> find(String destinationId);

  /** Adds a destination; the same kind and address of the same owner is returned as it is. */
  Destination add(DestinationKind kind, String name, String owner, String address, Instant now);

  /**
   * Makes a new signing secret ({@code whsec_…}) of a webhook and returns it, to be shown once.
   * Messages are signed with the new and the previous secret until the next call. Empty when there
   * is no such webhook.
   */
  Optional<String> rotateSecret(String destinationId);

  /**
   * The secrets a webhook's calls are signed with, the newest first; never shown again after they
   * were made.
   */
  List<String> signingSecrets(String destinationId);

  /** Stops sending there, saying why. */
  void disable(String destinationId, String reason);

  /** Sends there again. */
  void enable(String destinationId);

  /** Deletes a destination and cancels its messages that are not sent yet. */
  boolean delete(String destinationId, Instant now);
}

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

  /**
   * Adds a destination that counts as confirmed: for the operator's own wiring, never for what
   * somebody typed into a form. The same kind and address of the same owner is returned as it is.
   */
  Destination add(DestinationKind kind, String name, String owner, String address, Instant now);

  /**
   * Adds a destination that gets no messages until it is confirmed; the owner's own sign-in address
   * is confirmed already. The same kind and address of the same owner is returned as it is.
   */
  Destination propose(DestinationKind kind, String name, String owner, String address, Instant now);

  /**
   * Makes a new signing secret ({@code whsec_…}) of a webhook and returns it, to be shown once. The
   * one before signs too until a time. Empty when there is no such webhook.
   */
  Optional<String> rotateSecret(String destinationId, Instant oldUntil);

  /** Ends the former secrets of a webhook at once; false when none signed any more. */
  boolean endOldSecrets(String destinationId, Instant now);

  /** The secrets a webhook's calls are signed with, the newest first. */
  List<String> signingSecrets(String destinationId, Instant now);

  /** When the secret before the present one ends, while it signs still. */
  Optional<Instant> oldSecretUntil(String destinationId, Instant now);

  /** Stops sending there, saying why. */
  void disable(String destinationId, String reason);

  /** Sends there again. */
  void enable(String destinationId);

  /** Deletes a destination and cancels its messages that are not sent yet. */
  boolean delete(String destinationId, Instant now);
}

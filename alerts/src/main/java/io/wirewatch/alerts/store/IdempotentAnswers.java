package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.Optional;

/** Answers by the keys that programs sent with their requests; for use within one transaction. */
public interface IdempotentAnswers {

  /** A kept answer and the hash of the request it answered. */
  record Kept(String request, IdempotentAnswer answer) {}

  /** Lets others who act for the same person wait until this transaction is over. */
  void hold(String personId);

  /** The answer to an earlier request with that key. */
  Optional<Kept> find(String personId, String key);

  /** Keeps an answer, and returns it. */
  IdempotentAnswer keep(
      String personId, String key, String request, IdempotentAnswer answer, Instant now);

  /** Forgets answers older than a time. */
  int forgetBefore(Instant time);
}

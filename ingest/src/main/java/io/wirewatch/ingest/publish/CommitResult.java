package io.wirewatch.ingest.publish;

/** What committing a poll came to. */
public sealed interface CommitResult {

  /** Kafka has all of it. */
  record Committed() implements CommitResult {}

  /** Kafka has none of it; the same producer may try again. */
  record Aborted(String reason) implements CommitResult {}

  /** Another owner has taken over; Kafka has none of it. */
  record Fenced(String reason) implements CommitResult {}

  /**
   * Whether Kafka has it is not known: memory must be read anew, with a new producer, before going
   * on.
   */
  record Unknown(String reason) implements CommitResult {}
}

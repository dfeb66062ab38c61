package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.Optional;

/**
 * The audit log: who changed what, when, on which object. Whatever a thread changes in this store
 * {@link #during} an act is written down in the transaction of the change.
 */
public interface Audit {

  /** What is done during an act. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  /**
   * Does something; what it changes here, on this thread, has its line. Says whether there was any.
   */
  boolean during(Act act, Work work) throws Exception;

  /** Writes a line by itself, for changes that are kept elsewhere. */
  void add(Act act);

  /** Lines, newest first. */
  Page<AuditLine> search(AuditSearch search, Optional<String> cursor, int limit);

  /** Forgets lines older than a time; says how many. */
  int forgetBefore(Instant time);
}

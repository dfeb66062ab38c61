package io.wirewatch.alerts.store;

/** What a person may do. */
public enum Role {
  /** Reads. */
  READER,
  /** Reads and keeps rules and destinations. */
  EDITOR,
  /** Everything, people included. */
  ADMIN
}

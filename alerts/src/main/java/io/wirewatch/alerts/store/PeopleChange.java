package io.wirewatch.alerts.store;

/** What became of a change to a person. */
public enum PeopleChange {
  DONE,
  /** There is no such person any more. */
  MISSING,
  /** Nobody would be left who may do everything. */
  LAST_ADMIN
}

package io.wirewatch.alerts.inbox;

/** Another instance moved the offsets of a partition we believed to be ours. */
final class PartitionLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PartitionLost(String partition) {
    super("another instance reads " + partition);
  }
}

package io.wirewatch.ingest.poll;

/** Told what ingest does, on the thread that does it; everything may be ignored. */
public interface PollListener {

  /** A poll was committed, whatever it came to. */
  default void polled(PollReport report) {}

  /** A feed said 410 twice and is left alone from now on. */
  default void retired(PollReport report) {}

  /** Polling stopped because Kafka cannot take what it would bring. */
  default void stoppedPolling(String reason) {}

  /** Polling goes on. */
  default void resumedPolling() {}

  /** This instance now reads the feeds of so many partitions, its memory of them complete. */
  default void owns(int partitions, int feeds) {}

  /** A listener that ignores everything. */
  static PollListener none() {
    return new PollListener() {};
  }
}

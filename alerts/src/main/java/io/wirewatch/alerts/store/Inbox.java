package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Where what was read from a channel is stored: article, matches, alerts, messages and offsets in
 * one transaction.
 */
public interface Inbox {

  /** The next offset to read of a partition; empty when it was never read. */
  OptionalLong nextOffset(String channel, int partition);

  /** Runs one batch as one transaction. */
  void inBatch(Consumer<Batch> work);

  /** Held matches that are due to be decided again, the oldest first. */
  List<HeldMatch> dueHeld(Instant now, int limit);

  /** Sends gathered alerts on their way whose time has come; says how many messages that makes. */
  int sendGathered(Instant now);

  /** Turns rules on whose pause is over. */
  void endPauses(Instant now);
}

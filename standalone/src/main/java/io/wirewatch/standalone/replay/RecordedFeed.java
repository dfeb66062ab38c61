package io.wirewatch.standalone.replay;

import io.wirewatch.standalone.feeds.ETag;
import io.wirewatch.standalone.feeds.FeedAnswer;
import io.wirewatch.standalone.feeds.FeedPage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Serves one recorded channel, snapshot by snapshot.
 *
 * <p>The reader shows that it has a snapshot for good by asking with its validator: only then does
 * the position move on, so a reader that is killed before its commit sees the snapshot again. A
 * snapshot that the reader has taken {@value #TRIES} times without ever showing its validator is
 * one it cannot use, such as an error page recorded as a feed; it is counted and passed.
 */
final class RecordedFeed implements FeedPage {
  private static final int TRIES = 2;

  private final List<Snapshot> snapshots;
  private final Position position;
  private final Supplier<Instant> replayedTo;
  private int current;
  private int served;
  private int refused;
  private volatile boolean finished;

  /**
   * @param replayedTo the moment of the recording that the replay has reached
   */
  RecordedFeed(List<Snapshot> snapshots, Position position, Supplier<Instant> replayedTo) {
    this.snapshots = snapshots;
    this.position = position;
    this.replayedTo = replayedTo;
    this.current = Math.min(position.read(), snapshots.size());
    this.finished = current == snapshots.size();
  }

  @Override
  public FeedAnswer answer(String path, Optional<String> ifNoneMatch) {
    passWhatTheReaderHas(ifNoneMatch);
    if (finished || snapshots.get(current).recordedAt().isAfter(replayedTo.get())) {
      return ifNoneMatch.map(FeedAnswer::notModified).orElseGet(() -> FeedAnswer.status(204));
    }
    byte[] body = snapshots.get(current).bytes();
    String etag = ETag.of(body);
    served++;
    return ifNoneMatch.filter(etag::equals).isPresent()
        ? FeedAnswer.notModified(etag)
        : FeedAnswer.document("application/xml", etag, body);
  }

  /** Whether every snapshot has been taken. */
  boolean finished() {
    return finished;
  }

  /** How many snapshots are behind. */
  synchronized int passed() {
    return current;
  }

  /** How many of them the reader could not use. */
  synchronized int refused() {
    return refused;
  }

  int size() {
    return snapshots.size();
  }

  private synchronized void passWhatTheReaderHas(Optional<String> ifNoneMatch) {
    if (finished || served == 0) {
      return;
    }
    boolean has = ifNoneMatch.filter(ETag.of(snapshots.get(current).bytes())::equals).isPresent();
    if (has || served >= TRIES) {
      refused += has ? 0 : 1;
      served = 0;
      current++;
      position.write(current);
      finished = current == snapshots.size();
    }
  }
}

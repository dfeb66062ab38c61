package io.wirewatch.ingest.assign;

import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.ingest.memory.PartitionMemory;
import io.wirewatch.ingest.poll.PollPlan;
import io.wirewatch.ingest.poll.Release;
import io.wirewatch.ingest.publish.CommitResult;
import io.wirewatch.ingest.publish.PollPublisher;
import io.wirewatch.ingest.publish.StatusChanges;
import io.wirewatch.ingest.schedule.PollQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One partition of the channel of feeds while it is ours. It is opened by fencing the former owner
 * and reading the memory; its feeds are in the queue from then until it is closed or must be opened
 * again. Thread-safe.
 */
final class FeedPartition {
  private static final Logger LOG = LoggerFactory.getLogger(FeedPartition.class);
  private static final Duration REOPEN_AFTER_FENCING = Duration.ofSeconds(5);
  private static final Duration REOPEN_AFTER_TROUBLE = Duration.ofSeconds(2);
  private static final Duration A_COMMIT = Duration.ofSeconds(2);
  private static final Duration FAR = Duration.ofDays(366);

  private final int number;
  private final Surroundings around;
  private final Map<String, Feed> feeds = new HashMap<>();
  private final Set<String> removed = new HashSet<>();
  private final OneByOne underWay = new OneByOne();
  private final PageTurns pageTurns;
  private State state = State.LOADING;
  private Instant reopenAt = Instant.MIN;
  private @Nullable PollPublisher publisher;
  private PartitionMemory memory = new PartitionMemory();

  /** The life of a partition. */
  enum State {
    /** Fencing the former owner, reading memory. */
    LOADING,
    /** Its feeds are asked. */
    ACTIVE,
    /** To be opened again, see {@link #isToBeReopened}. */
    BROKEN,
    /** No longer ours. */
    CLOSED
  }

  FeedPartition(int number, Surroundings around) {
    this.number = number;
    this.around = around;
    this.pageTurns = new PageTurns(around, underWay, this::notCommitted);
  }

  int number() {
    return number;
  }

  synchronized State state() {
    return state;
  }

  synchronized int feedCount() {
    return feeds.size();
  }

  /** Takes over the partition; blocks. A failure leaves it to be opened again. */
  void open() {
    PollPublisher opened = null;
    try {
      opened = around.takeOver(number);
      PartitionMemory read = around.readMemory(number);
      if (activate(opened, read)) {
        return;
      }
    } catch (RuntimeException e) {
      LOG.atWarn()
          .addKeyValue("partition", number)
          .log("A partition of feeds cannot be opened yet: {}", e.getMessage());
      breakUp(around.now().plus(REOPEN_AFTER_TROUBLE));
    }
    if (opened != null) {
      opened.close();
    }
  }

  private synchronized boolean activate(PollPublisher opened, PartitionMemory read) {
    if (state != State.LOADING) {
      return false;
    }
    publisher = opened;
    memory = read;
    state = State.ACTIVE;
    feeds.values().forEach(this::enqueue);
    LOG.atDebug()
        .addKeyValue("partition", number)
        .log("Partition of feeds opened: {} feeds, {} known items", feeds.size(), read.itemCount());
    return true;
  }

  /** A feed was added or changed. */
  synchronized void put(Feed feed) {
    feeds.put(feed.id(), feed);
    removed.remove(feed.id());
    memory.outdate(feed.id());
    if (state == State.ACTIVE) {
      enqueue(feed);
    }
  }

  /** A feed was removed. */
  synchronized void remove(String feedId) {
    feeds.remove(feedId);
    removed.add(feedId);
    around.dequeue(feedId);
  }

  synchronized boolean owns(String feedId) {
    return state == State.ACTIVE && feeds.containsKey(feedId);
  }

  /** Whether it waits to be opened again; the answer is yes once. */
  synchronized boolean isToBeReopened() {
    if (state == State.BROKEN && !around.now().isBefore(reopenAt)) {
      state = State.LOADING;
      return true;
    }
    return false;
  }

  /** Polls a feed or reads a page for it; says when the same is due again. */
  Instant take(PollQueue.Claim claim) throws InterruptedException {
    String feedId = PageDesk.feedOf(claim.feedId());
    Hold hold = hold(feedId);
    if (hold == null) {
      return around.retryAt();
    }
    return PageDesk.isTurn(claim.feedId()) ? readPage(claim.host(), hold) : poll(feedId, hold);
  }

  private Instant readPage(String host, Hold hold) throws InterruptedException {
    pageTurns.take(hold, host);
    return enqueuePages(hold.feed().id());
  }

  private Instant poll(String feedId, Hold hold) throws InterruptedException {
    if (!underWay.enter(feedId, A_COMMIT)) {
      return around.retryAt();
    }
    try {
      PollPlan plan = around.poll(hold.feed(), hold.memory());
      return concluded(plan, hold.publisher().commit(plan), hold);
    } finally {
      underWay.leave(feedId);
    }
  }

  private Instant concluded(PollPlan plan, CommitResult result, Hold hold) {
    if (result instanceof CommitResult.Committed) {
      hold.memory().take(plan.memory(), plan.remembered(), plan.forgotten());
      plan.verdict()
          .ifPresent(verdict -> hold.memory().put(plan.memory().feedId(), verdict.judged()));
      around.committed(plan);
      if (!plan.wanted().isEmpty()) {
        plan.wanted().forEach(hold.memory().pages()::put);
        enqueuePages(hold.feed().id());
      }
      return due(hold.feed().id(), plan.memory());
    }
    notCommitted(result, hold.publisher());
    return around.retryAt();
  }

  /** Tells how feeds do whose state changed without a poll. */
  void judge() {
    StatusRound round = round();
    if (round != null) {
      StatusChanges changes = round.changes(around.now());
      if (!changes.isEmpty()) {
        CommitResult result = round.publisher().commit(changes);
        if (result instanceof CommitResult.Committed) {
          round.take();
          around.told(changes);
        } else {
          notCommitted(result, round.publisher());
        }
      } else {
        round.take();
      }
    }
  }

  private synchronized @Nullable StatusRound round() {
    PollPublisher open = publisher;
    if (state != State.ACTIVE || open == null) {
      return null;
    }
    Instant now = around.now();
    List<Feed> due =
        feeds.values().stream()
            .filter(feed -> memory.judged(feed.id()).filter(one -> !one.isOutdated(now)).isEmpty())
            .filter(feed -> !underWay.isInside(feed.id()))
            .limit(StatusRound.MOST)
            .toList();
    List<String> gone = removed.stream().filter(memory::forgetJudgement).toList();
    removed.clear();
    return due.isEmpty() && gone.isEmpty() ? null : new StatusRound(open, memory, due, gone);
  }

  private void notCommitted(CommitResult result, PollPublisher by) {
    if (result instanceof CommitResult.Aborted aborted) {
      around.kafkaTrouble(aborted.reason());
    } else if (result instanceof CommitResult.Fenced fenced) {
      lost(by, "another instance took over", fenced.reason(), REOPEN_AFTER_FENCING);
    } else if (result instanceof CommitResult.Unknown unknown) {
      lost(by, "memory is read anew", unknown.reason(), REOPEN_AFTER_TROUBLE);
    }
  }

  private void lost(PollPublisher by, String consequence, String reason, Duration wait) {
    synchronized (this) {
      if (publisher != by || state != State.ACTIVE) {
        return;
      }
    }
    LOG.atInfo()
        .addKeyValue("partition", number)
        .addKeyValue("reason", reason)
        .log("A poll could not be committed: {}", consequence);
    breakUp(around.now().plus(wait));
  }

  private void breakUp(Instant again) {
    PollPublisher old;
    synchronized (this) {
      if (state == State.CLOSED) {
        return;
      }
      state = State.BROKEN;
      reopenAt = again;
      old = letGo();
    }
    close(old);
  }

  /** Stops asking its feeds; blocks for a commit under way, briefly. */
  void close() {
    PollPublisher old;
    synchronized (this) {
      state = State.CLOSED;
      old = letGo();
      feeds.keySet().forEach(around::forgetGauges);
    }
    close(old);
  }

  private @Nullable PollPublisher letGo() {
    feeds.keySet().forEach(around::dequeue);
    PollPublisher old = publisher;
    publisher = null;
    return old;
  }

  private static void close(@Nullable PollPublisher publisher) {
    if (publisher != null) {
      publisher.close();
    }
  }

  private void enqueue(Feed feed) {
    Optional<FeedMemory> kept =
        memory.of(feed.id()).filter(known -> known.url().equals(feed.url()));
    Instant now = around.now();
    Instant due =
        kept.map(known -> due(feed.id(), known))
            .filter(at -> at.isBefore(now.plus(FAR)))
            .orElse(now);
    around.enqueue(feed, kept, memory.judged(feed.id()), due);
    enqueuePages(feed.id());
  }

  /** What a person asked to be published waits for no poll. */
  private synchronized Instant due(String feedId, FeedMemory kept) {
    Feed feed = feeds.get(feedId);
    return feed != null && Release.isWanted(feed, kept) ? around.now() : around.nextPollAt(kept);
  }

  /** Puts the next step towards the pages of a feed in line; says when it is due. */
  private synchronized Instant enqueuePages(String feedId) {
    Feed feed = feeds.get(feedId);
    boolean isRead = state == State.ACTIVE && feed != null && !feed.paused();
    return around.enqueuePages(feedId, isRead ? memory.pages().next(feedId) : Optional.empty());
  }

  private synchronized @Nullable Hold hold(String feedId) {
    Feed feed = feeds.get(feedId);
    PollPublisher open = publisher;
    return state == State.ACTIVE && feed != null && open != null
        ? new Hold(feed, open, memory)
        : null;
  }
}

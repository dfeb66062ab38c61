package io.wirewatch.ingest.assign;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.WantedPage;
import io.wirewatch.ingest.fulltext.Errand;
import io.wirewatch.ingest.fulltext.PageMetrics;
import io.wirewatch.ingest.fulltext.PagePlan;
import io.wirewatch.ingest.fulltext.PageReading;
import io.wirewatch.ingest.fulltext.PageStep;
import io.wirewatch.ingest.fulltext.PageWishes;
import io.wirewatch.ingest.fulltext.WaitingPages;
import io.wirewatch.ingest.memory.PartitionMemory;
import io.wirewatch.ingest.poll.PollPlan;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads pages in turns of the queue of polls, one turn in line for each feed that wants pages: so a
 * host is asked for one thing at a time, feed or page, and pages never crowd out polls.
 * Thread-safe.
 */
public final class PageDesk {
  private static final Logger LOG = LoggerFactory.getLogger(PageDesk.class);

  /** No feed's id holds a slash. */
  private static final String TURN = "/pages";

  private final PageReading reading;
  private final PageMetrics metrics;
  private final InstantSource clock;

  public PageDesk(PageReading reading, PageMetrics metrics, InstantSource clock) {
    this.reading = reading;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** What a feed's pages are called in the queue. */
  static String turnOf(String feedId) {
    return feedId + TURN;
  }

  /** Whether a turn is one of pages. */
  static boolean isTurn(String turn) {
    return turn.endsWith(TURN);
  }

  /** The feed that a turn belongs to, be it of its own or of its pages. */
  static String feedOf(String turn) {
    return isTurn(turn) ? turn.substring(0, turn.length() - TURN.length()) : turn;
  }

  /** The pages that a poll lets want. */
  List<WantedPage> wishes(Feed feed, PollPlan plan, PartitionMemory memory) {
    List<WantedPage> wished = PageWishes.of(feed, plan.articles(), plan.memory().lastPollAt());
    int room = PageWishes.room(memory.pages().count(feed.id()));
    if (wished.size() <= room) {
      return wished;
    }
    metrics.overBudget(feed.id(), wished.size() - room);
    return wished.subList(0, room);
  }

  /** When a step is due that its host agrees to. */
  Instant due(WaitingPages.Next next, Instant now) {
    Instant free = reading.freeAt(next.host());
    Instant due = next.due().isAfter(free) ? next.due() : free;
    return due.isAfter(now) ? due : now;
  }

  /** Takes one step; blocks for one request at most. A fault of ours ends the errand. */
  PageStep step(Feed feed, Errand errand) {
    if (!PageWishes.isWanted(feed)) {
      return new PageStep.NotWanted();
    }
    try {
      return reading.step(errand);
    } catch (RuntimeException | StackOverflowError e) {
      return new PageStep.GivenUp(fault(errand, e));
    }
  }

  /** What is to be committed at the end of an errand. */
  PagePlan plan(Errand errand, PageStep end, PartitionMemory memory) {
    WantedPage wanted = errand.wanted();
    Optional<FailureReason> reason =
        end instanceof PageStep.GivenUp given ? Optional.of(given.reason()) : Optional.empty();
    if (end instanceof PageStep.Read read) {
      try {
        return PagePlan.published(
            wanted,
            read,
            memory.items(wanted.feedId()).byArticle(wanted.article().id()),
            clock.instant());
      } catch (RuntimeException e) {
        reason = Optional.of(fault(errand, e));
      }
    }
    return PagePlan.givenUp(wanted, reason, clock.instant());
  }

  private static FailureReason fault(Errand errand, Throwable cause) {
    LOG.atError()
        .addKeyValue("feed", errand.wanted().feedId())
        .addKeyValue("articleId", errand.wanted().article().id())
        .setCause(cause)
        .log("A fault of ours ended the reading of a page");
    return FailureReason.BUG;
  }

  void committed(PagePlan plan) {
    metrics.committed(plan);
  }
}

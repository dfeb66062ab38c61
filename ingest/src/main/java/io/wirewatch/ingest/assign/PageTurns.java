package io.wirewatch.ingest.assign;

import io.wirewatch.ingest.fulltext.Errand;
import io.wirewatch.ingest.fulltext.PagePlan;
import io.wirewatch.ingest.fulltext.PageStep;
import io.wirewatch.ingest.fulltext.WaitingPages;
import io.wirewatch.ingest.publish.CommitResult;
import io.wirewatch.ingest.publish.PollPublisher;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The turns of one partition's pages. A page is fetched while its feed may be polled; only judging
 * and committing what came wants the feed for itself. Thread-safe.
 */
final class PageTurns {
  private static final Duration A_POLL = Duration.ofMinutes(1);

  private final Surroundings around;
  private final OneByOne underWay;
  private final BiConsumer<CommitResult, PollPublisher> trouble;

  /**
   * @param trouble told of commits that did not succeed
   */
  PageTurns(
      Surroundings around, OneByOne underWay, BiConsumer<CommitResult, PollPublisher> trouble) {
    this.around = around;
    this.underWay = underWay;
    this.trouble = trouble;
  }

  /** Takes a step towards the page that is due the longest on a host, if any is. */
  void take(Hold hold, String host) throws InterruptedException {
    WaitingPages pages = hold.memory().pages();
    Optional<Errand> next = pages.take(hold.feed().id(), host, around.now());
    if (next.isEmpty()) {
      return;
    }
    Errand errand = next.get();
    PageStep step = around.pages().step(hold.feed(), errand);
    if (step instanceof PageStep.GoOn on) {
      pages.putBack(on.errand(), on.due());
    } else if (!isConcluded(hold, errand, step)) {
      pages.putBack(errand, around.retryAt());
    }
  }

  private boolean isConcluded(Hold hold, Errand errand, PageStep end) throws InterruptedException {
    if (!underWay.enter(hold.feed().id(), A_POLL)) {
      return false;
    }
    try {
      if (!hold.memory().pages().isWanted(errand.wanted())) {
        return true;
      }
      PagePlan plan = around.pages().plan(errand, end, hold.memory());
      CommitResult result = hold.publisher().commit(plan);
      if (!(result instanceof CommitResult.Committed)) {
        trouble.accept(result, hold.publisher());
        return false;
      }
      hold.memory().take(plan);
      around.pages().committed(plan);
      return true;
    } finally {
      underWay.leave(hold.feed().id());
    }
  }
}

package io.wirewatch.ingest.assign;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.contract.feed.FeedStatus;
import io.wirewatch.ingest.poll.PollListener;
import io.wirewatch.ingest.poll.PollMetrics;
import io.wirewatch.ingest.poll.PollPlan;
import io.wirewatch.ingest.poll.PollReport;
import io.wirewatch.ingest.publish.StatusChanges;
import io.wirewatch.ingest.status.Judged;
import io.wirewatch.ingest.status.Verdict;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Tells metrics, log and listener what happened. Thread-safe. */
public final class Announcer {
  private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

  /** From this many failures in a row on, somebody should look. */
  private static final int LONG_STREAK = 10;

  private final PollMetrics metrics;
  private final FeedGauges gauges;
  private final PollListener listener;

  public Announcer(PollMetrics metrics, FeedGauges gauges, PollListener listener) {
    this.metrics = metrics;
    this.gauges = gauges;
    this.listener = listener;
  }

  void committed(PollPlan plan) {
    metrics.committed(plan);
    gauges.update(plan.memory());
    plan.verdict().flatMap(Verdict::status).ifPresent(this::told);
    log(plan);
    listener.polled(plan.report());
    boolean gone =
        plan.memory().consecutiveFailures() > 1
            && plan.memory().lastFailure().filter(r -> r == FailureReason.HTTP_GONE).isPresent();
    if (gone) {
      listener.retired(plan.report());
    }
  }

  void told(StatusChanges changes) {
    changes.changed().forEach(this::told);
  }

  private void told(FeedStatus status) {
    gauges.update(status);
    boolean isNews = status.since().equals(status.judgedAt());
    LOG.atLevel(isNews ? Level.INFO : Level.DEBUG)
        .addKeyValue("feed", status.feedId())
        .addKeyValue("state", status.state().code())
        .log("{} is {}: {}", status.feedId(), status.state().words(), status.words());
  }

  void reading(Feed feed, Optional<FeedMemory> kept, Optional<Judged> judged) {
    gauges.track(feed);
    kept.ifPresent(gauges::update);
    judged.ifPresent(one -> gauges.update(feed.id(), one.state()));
  }

  void noLongerReading(String feedId) {
    gauges.drop(feedId);
  }

  void owns(int partitions, int feeds) {
    LOG.info("Reading {} feeds of {} partitions", feeds, partitions);
    listener.owns(partitions, feeds);
  }

  private static void log(PollPlan plan) {
    PollReport report = plan.report();
    LOG.atLevel(level(plan))
        .addKeyValue("feed", report.feed().id())
        .addKeyValue("reason", report.failure().map(FailureReason::code).orElse("none"))
        .log("{}: {} ({} ms)", report.feed().name(), report.inWords(), report.took().toMillis());
  }

  /** Failures and news are events; that nothing is new is not. */
  private static Level level(PollPlan plan) {
    if (plan.memory().consecutiveFailures() == LONG_STREAK) {
      return Level.WARN;
    }
    boolean news = !plan.articles().isEmpty() || plan.memory().consecutiveFailures() > 0;
    return news ? Level.INFO : Level.DEBUG;
  }
}

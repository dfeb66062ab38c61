package io.wirewatch.ingest.fulltext;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.wirewatch.contract.failure.FailureReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what became of pages and logs, feed by feed, those given up. Thread-safe. */
public final class PageMetrics {
  private static final Logger LOG = LoggerFactory.getLogger(PageMetrics.class);

  private final MeterRegistry registry;

  public PageMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** An errand has come to its end. */
  public void committed(PagePlan plan) {
    String feed = plan.wanted().feedId();
    counter(plan.outcome()).increment();
    plan.reason()
        .ifPresent(
            reason ->
                LOG.atInfo()
                    .addKeyValue("feed", feed)
                    .addKeyValue("articleId", plan.wanted().article().id())
                    .addKeyValue("reason", reason.code())
                    .log("{}: a page is left unread: {}", feed, reason.sentence()));
  }

  /** So many pages of a feed are not even waited for. */
  public void overBudget(String feedId, int pages) {
    counter(FailureReason.PAGE_BUDGET.code()).increment(pages);
    LOG.atInfo()
        .addKeyValue("feed", feedId)
        .addKeyValue("reason", FailureReason.PAGE_BUDGET.code())
        .log(
            "{}: {} pages are left unread: {}",
            feedId,
            pages,
            FailureReason.PAGE_BUDGET.sentence());
  }

  private Counter counter(String outcome) {
    return Counter.builder("wirewatch.feed.pages")
        .description("Pages of articles by what became of them")
        .tag("outcome", outcome)
        .register(registry);
  }
}

package io.wirewatch.enrich.topology;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.enrich.tagging.TaggingResult;
import io.wirewatch.enrich.tagging.TaggingResult.Untaggable;
import io.wirewatch.enrich.tagging.TimeIsUp;
import io.wirewatch.enrich.topology.TimeBudget.PatientTagger;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tags an article on a thread of its own, because nothing else can walk away from work that does
 * not end.
 *
 * <p>What counts is that thread's CPU time, looked at each time a budget's worth of clock time has
 * passed: a process that was frozen or starved must not reject good articles. Work that waits
 * without computing is left after {@value #MOST_LOOKS} looks.
 */
final class Aside implements ArticleTagger, AutoCloseable {
  private static final int MOST_LOOKS = 30;
  private static final int MOST_LOST_THREADS = 8;

  private final PatientTagger tagger;
  private final Duration budget;
  private final AtomicInteger lostThreads = new AtomicInteger();
  private final ExecutorService workers = Executors.newCachedThreadPool(Aside::worker);

  Aside(PatientTagger tagger, Duration budget) {
    this.tagger = tagger;
    this.budget = budget;
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "tagger");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public TaggingResult tag(Article article) {
    MeteredWork<TaggingResult> work =
        new MeteredWork<>(() -> tagger.tag(article, Aside::stopIfLeft));
    Future<TaggingResult> future = workers.submit(work);
    for (int looks = 0; looks < MOST_LOOKS && work.used().compareTo(budget) <= 0; looks++) {
      Optional<TaggingResult> result = waitFor(future);
      if (result.isPresent()) {
        return result.get();
      }
    }
    return leave(future);
  }

  /** Work that was left ends by itself where it asks. */
  private static void stopIfLeft() {
    if (Thread.currentThread().isInterrupted()) {
      throw new TimeIsUp();
    }
  }

  private Optional<TaggingResult> waitFor(Future<TaggingResult> future) {
    try {
      return Optional.of(future.get(budget.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of(failed(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while an article was being tagged", e);
    }
  }

  private static TaggingResult failed(ExecutionException e) {
    return new Untaggable(FailureReason.TAGGING_FAILED, "the tagger failed: " + e.getCause());
  }

  /** The thread may never come back; too many such threads would take the machine. */
  private TaggingResult leave(Future<TaggingResult> future) {
    future.cancel(true);
    if (lostThreads.incrementAndGet() > MOST_LOST_THREADS) {
      throw new TaggerStuck(lostThreads.get());
    }
    return TimeBudget.overBudget(budget);
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}

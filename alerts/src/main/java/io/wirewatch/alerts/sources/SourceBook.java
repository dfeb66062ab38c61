package io.wirewatch.alerts.sources;

import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedFindings;
import io.wirewatch.contract.feed.FeedStatus;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What the channels said so far. Thread-safe. */
final class SourceBook {
  /** As many answers are kept, so that a page can be loaded again. */
  static final int ANSWERS = 30;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, Feed> feeds = new HashMap<>();
  private final Map<String, FeedStatus> statuses = new HashMap<>();
  private final Map<String, FeedFindings> answers = new LinkedHashMap<>();
  private boolean isComplete;

  /** Sorted once for many pages; null after a change. */
  private @Nullable List<Source> sorted;

  void put(String feedId, @Nullable Feed feed) {
    change(() -> putOrRemove(feeds, feedId, feed));
  }

  void put(String feedId, @Nullable FeedStatus status) {
    change(() -> putOrRemove(statuses, feedId, status));
  }

  void put(FeedFindings findings) {
    change(
        () -> {
          answers.put(findings.inquiryId(), findings);
          if (answers.size() > ANSWERS) {
            answers.remove(answers.keySet().iterator().next());
          }
        });
  }

  /** The channels were read to what was their end at the start. */
  void complete() {
    change(() -> isComplete = true);
  }

  /** The channels are read anew: what was known is forgotten, lest a removal was missed. */
  void startAnew() {
    change(
        () -> {
          feeds.clear();
          statuses.clear();
          isComplete = false;
        });
  }

  boolean isComplete() {
    return read(() -> isComplete);
  }

  List<Source> all() {
    return read(
        () -> {
          List<Source> known = sorted == null ? sorted() : sorted;
          sorted = known;
          return known;
        });
  }

  private List<Source> sorted() {
    return feeds.values().stream()
        .sorted(
            Comparator.comparing((Feed feed) -> feed.name().toLowerCase(Locale.ROOT))
                .thenComparing(Feed::id))
        .map(this::source)
        .toList();
  }

  Optional<Source> find(String feedId) {
    return read(() -> Optional.ofNullable(feeds.get(feedId)).map(this::source));
  }

  Optional<FeedFindings> answer(String inquiryId, Duration patience) {
    await(() -> answers.containsKey(inquiryId), patience);
    return read(() -> Optional.ofNullable(answers.get(inquiryId)));
  }

  /** Waits until these are what the book says, or the time is over. */
  void awaitFeeds(List<Feed> wanted, Duration longest) {
    await(() -> wanted.stream().allMatch(feed -> feed.equals(feeds.get(feed.id()))), longest);
  }

  void awaitGone(String feedId, Duration longest) {
    await(() -> !feeds.containsKey(feedId), longest);
  }

  private void await(BooleanSupplier reached, Duration longest) {
    lock.lock();
    try {
      long left = longest.toNanos();
      while (!reached.getAsBoolean() && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private Source source(Feed feed) {
    return new Source(feed, Optional.ofNullable(statuses.get(feed.id())));
  }

  private static <V> void putOrRemove(Map<String, V> map, String key, @Nullable V value) {
    if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }

  private void change(Runnable work) {
    lock.lock();
    try {
      work.run();
      sorted = null;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private <T> T read(java.util.function.Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}

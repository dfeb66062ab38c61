package io.wirewatch.alerts.sources;

import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedFindings;
import io.wirewatch.contract.feed.FeedInquiry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The feeds that are read and how they do, for pages. Changes throw {@link SourcesUnavailable}
 * where they cannot be kept.
 */
public interface Sources {

  /** Every source, by name. */
  List<Source> all();

  /** One source. */
  Optional<Source> find(String feedId);

  /** False while the list may still lack some, right after the start. */
  boolean isComplete();

  /** Adds feeds, or replaces those with the same ids; returns once they are kept. */
  void save(List<Feed> feeds);

  /** Stops the reading of a feed; its articles stay. */
  void remove(String feedId);

  /**
   * Asks ingest.
   *
   * @return id of the question
   */
  String ask(FeedInquiry.Kind kind, String text);

  /** The answer, waited for that long; empty where there is none, or it is no longer kept. */
  Optional<FeedFindings> answer(String inquiryId, Duration patience);
}

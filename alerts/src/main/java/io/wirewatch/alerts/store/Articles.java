package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Recent articles, for reading. */
public interface Articles {

  /** Stories whose newest passing article comes next after the cursor, newest first. */
  Page<StoryRow> stream(StreamFilter filter, Optional<String> cursor, int limit);

  /** The latest revision of one article, with its topics and evidence. */
  Optional<StoredArticle> find(String articleId);

  /** The newest articles with this headline, whatever its capitals. */
  List<StoredArticle> titled(String headline, int limit);

  /** When each source first carried each story, since a time; for ranking who is first. */
  List<Sighting> sightings(Instant since);

  /** The articles of a story, first seen first; empty when there is none. */
  List<StoredArticle> story(String storyId);

  /** The story that a merged one is part of now; empty for one that was never merged. */
  Optional<String> mergedInto(String storyId);

  /** How many other stories turned out to be this one. */
  int mergedFrom(String storyId);

  /**
   * Hands over every article first seen in [since, until) that passes the filter, oldest first; for
   * previews and exports.
   */
  void each(StreamFilter filter, Instant since, Instant until, Consumer<StoredArticle> taker);

  /**
   * Articles and revisions with a sequence above the given one, in order: how the live stream
   * resumes.
   */
  List<StoredArticle> after(long sequence, int limit);

  /** Every source with articles here, by name. */
  List<SourceCount> sources();

  /** When the newest article was first seen; empty before the first. */
  Optional<Instant> newestFirstSeenAt();

  /** How many articles are kept. */
  long count();
}

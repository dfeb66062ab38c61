package io.wirewatch.contract.channel;

import static io.wirewatch.contract.channel.Cleanup.COMPACT;
import static io.wirewatch.contract.channel.Cleanup.COMPACT_AND_DELETE;
import static io.wirewatch.contract.channel.Cleanup.DELETE;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.failure.Settlement;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedFindings;
import io.wirewatch.contract.feed.FeedInquiry;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.contract.feed.FeedStatus;
import io.wirewatch.contract.feed.KnownItem;
import io.wirewatch.contract.feed.WantedPage;
import io.wirewatch.contract.story.Story;
import io.wirewatch.contract.story.Trend;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;

/** The catalogue of channels. */
public final class Channels {
  private static final int SPREAD = 6;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);

  /** Articles as fetched, every revision. Internal. */
  public static final Channel<Article> ARTICLES =
      json("wirewatch.articles.raw.v1", "article id", Article.class, WEEK, DELETE);

  /** Articles with topics and evidence, every revision, in order for each article. Public. */
  public static final Channel<EnrichedArticle> ENRICHED_ARTICLES =
      json("wirewatch.articles.enriched.v1", "article id", EnrichedArticle.class, MONTH, DELETE);

  /**
   * The feeds to read; a removal stops the reading. Its partitions spread the feeds over instances.
   */
  public static final Channel<Feed> FEEDS =
      json("wirewatch.feeds.v1", "feed id", Feed.class, WEEK, COMPACT);

  /** What ingest remembers of each feed. Internal; partitioned as {@link #FEEDS}. */
  public static final Channel<FeedMemory> FEED_MEMORY =
      json("wirewatch.feeds.memory.v1", "feed id", FeedMemory.class, WEEK, COMPACT);

  /** The items each feed has shown. Internal; partitioned by feed as {@link #FEEDS}. */
  public static final Channel<KnownItem> KNOWN_ITEMS =
      json("wirewatch.feeds.items.v1", "feed id / article id", KnownItem.class, WEEK, COMPACT);

  /** Pages still to be read for an article. Internal; partitioned by feed as {@link #FEEDS}. */
  public static final Channel<WantedPage> WANTED_PAGES =
      json("wirewatch.feeds.pages.v1", "feed id / article id", WantedPage.class, WEEK, COMPACT);

  /** Stories of the beat, the newest version of each, for a month after its last change. Public. */
  public static final Channel<Story> STORIES =
      json("wirewatch.stories.v1", "story id", Story.class, MONTH, COMPACT_AND_DELETE);

  /** Hours of topics and places, and their spikes. Public. */
  public static final Channel<Trend> TRENDS =
      json("wirewatch.trends.v1", "kind / id of the subject", Trend.class, MONTH, DELETE);

  /** How each feed does; a removal says that it is not read any more. Public. */
  public static final Channel<FeedStatus> FEED_STATUS =
      json("wirewatch.feeds.status.v1", "feed id", FeedStatus.class, WEEK, COMPACT);

  /** Questions about feeds, for ingest to answer. Internal. */
  public static final Channel<FeedInquiry> FEED_INQUIRIES =
      json("wirewatch.feeds.inquiries.v1", "inquiry id", FeedInquiry.class, HOUR, DELETE);

  /** Answers to questions about feeds. Internal. */
  public static final Channel<FeedFindings> FEED_FINDINGS =
      json("wirewatch.feeds.findings.v1", "inquiry id", FeedFindings.class, HOUR, DELETE);

  /** What could not be used: the original bytes, with reason and origin in headers. */
  public static final Channel<byte[]> REJECTIONS =
      new Channel<>(
          "wirewatch.rejections.v1",
          "key of the original record",
          byte[].class,
          Serdes.ByteArray(),
          3,
          MONTH,
          DELETE);

  /** What an operator did with a rejection. Internal. */
  public static final Channel<Settlement> SETTLEMENTS =
      json(
          "wirewatch.rejections.settled.v1",
          "partition:offset of the rejection",
          Settlement.class,
          MONTH,
          DELETE);

  private Channels() {}

  /** Every channel there is. */
  public static List<Channel<?>> all() {
    return List.of(
        ARTICLES,
        ENRICHED_ARTICLES,
        STORIES,
        TRENDS,
        FEEDS,
        FEED_MEMORY,
        KNOWN_ITEMS,
        WANTED_PAGES,
        FEED_STATUS,
        FEED_INQUIRIES,
        FEED_FINDINGS,
        REJECTIONS,
        SETTLEMENTS);
  }

  private static <V> Channel<V> json(
      String name, String key, Class<V> type, Duration retention, Cleanup cleanup) {
    return new Channel<>(name, key, type, new JsonSerde<>(type), SPREAD, retention, cleanup);
  }
}

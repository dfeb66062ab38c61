package io.wirewatch.ingest.parse;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.ingest.schedule.SkipTimes;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What reading a document came to. */
public sealed interface ParsedFeed {

  /** Why there are no items to publish; asked of anything but a document. */
  default Refused refusal() {
    return this instanceof Refused refused
        ? refused
        : new Refused(
            FailureReason.NOT_A_FEED, "a list of sitemaps: one of those it names may be a feed");
  }

  /**
   * A feed.
   *
   * @param title plain text
   * @param language as declared, a BCP 47 tag
   * @param timeToLive how long the feed asks to be left alone
   * @param items in document order
   * @param beyondLimit how many more items the document held than are read of one
   * @param skipTimes hours and days in which the feed asks not to be read
   * @param isWhole false where the document broke off; such an answer must be asked for again
   * @param details what else the feed says about itself
   */
  record Document(
      Optional<String> title,
      Optional<String> language,
      Optional<Duration> timeToLive,
      List<FeedItem> items,
      int beyondLimit,
      SkipTimes skipTimes,
      boolean isWhole,
      FeedDetails details)
      implements ParsedFeed {
    public Document {
      items = List.copyOf(items);
    }

    /** A feed that may be read at any time and says nothing else about itself. */
    public Document(
        Optional<String> title,
        Optional<String> language,
        Optional<Duration> timeToLive,
        List<FeedItem> items,
        int beyondLimit,
        boolean isWhole) {
      this(
          title,
          language,
          timeToLive,
          items,
          beyondLimit,
          SkipTimes.NONE,
          isWhole,
          FeedDetails.NONE);
    }
  }

  /**
   * No feed itself but a list of sitemaps.
   *
   * @param sitemaps absolute addresses in document order, at most 1,000
   */
  record SitemapIndex(List<URI> sitemaps) implements ParsedFeed {
    public SitemapIndex {
      sitemaps = List.copyOf(sitemaps);
    }
  }

  /**
   * Not a feed, or none that can be read.
   *
   * @param detail one sentence for a person; never the document's own text
   */
  record Refused(FailureReason reason, String detail) implements ParsedFeed {}
}

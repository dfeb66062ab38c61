package io.wirewatch.ingest.fulltext;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.WantedPage;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Says which articles want their page: recent ones of feeds whose pages are to be read. */
public final class PageWishes {
  private static final int MOST_A_POLL = 20;
  private static final int MOST_WAITING = 100;
  private static final Duration OLD = Duration.ofDays(2);

  private PageWishes() {}

  /** Whether a person wants the pages of this feed's articles read. */
  public static boolean isWanted(Feed feed) {
    return feed.fullText().orElse(false);
  }

  /**
   * How many more pages a feed may want after a poll.
   *
   * @param waiting how many it waits for already
   */
  public static int room(int waiting) {
    return Math.max(0, Math.min(MOST_A_POLL, MOST_WAITING - waiting));
  }

  /**
   * The pages to read after a poll, those of the newest articles first.
   *
   * @param articles that the poll publishes
   */
  public static List<WantedPage> of(Feed feed, List<Article> articles, Instant now) {
    if (!isWanted(feed)) {
      return List.of();
    }
    return articles.stream()
        .filter(article -> article.publishedAt().orElse(now).isAfter(now.minus(OLD)))
        .filter(article -> hasPageOfItsOwn(feed, article))
        .sorted(
            Comparator.comparing((Article article) -> article.publishedAt().orElse(now)).reversed())
        .map(article -> new WantedPage(feed.id(), article))
        .filter(wanted -> Errand.to(wanted).isPresent())
        .toList();
  }

  private static boolean hasPageOfItsOwn(Feed feed, Article article) {
    return !article.url().equals(feed.url().toString())
        && feed.homePage().filter(article.url()::equals).isEmpty();
  }
}
